package netherkin.reports.topology;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.lab.Lab;
import netherkin.reports.SampleLabs;
import netherkin.reports.drawing.Drawing;
import netherkin.reports.labels.Labels;
import org.junit.jupiter.api.Test;

class TopologyPictureTest {
    private static final Labels WORDS = Labels.of("en");

    @Test
    void a_host_holds_its_vm_its_router_instance_and_its_vtep() {
        TopologyPicture picture = picture(2, Set.of());
        Box host = picture.boxes().get(0);
        assertThat(host.name(), is("h1"));
        assertThat(host.top().stream().map(Chip::title).toList(), is(List.of("vm1", "edge")));
        assertThat(host.bands().get(1).text(), is("VTEP: 10.0.0.1"));
        assertThat(texts(picture.drawing()), hasItems("h1", "vm1", "edge", "VTEP: 10.0.0.1", "underlay switch 1"));
    }

    @Test
    void what_failed_is_outlined_and_told() {
        TopologyPicture picture = picture(2, Set.of("VTEP of h2"));
        assertThat(looks(picture.drawing()), hasItem("chip vtep broken"));
        assertThat(picture.drawing().description(), containsString("VTEP of h2"));
        assertThat(looks(picture(2, Set.of()).drawing()), not(hasItem("chip vtep broken")));
    }

    @Test
    void of_many_hosts_that_are_alike_two_are_drawn_and_the_one_that_failed() {
        TopologyPicture picture = picture(60, Set.of("VTEP of h47"));
        assertThat(
                picture.boxes().stream().map(Box::name).toList(),
                hasItems("h47", "h1", "+58 hosts", "underlay switch 1"));
        assertThat(picture.boxes().size(), lessThan(8));
    }

    @Test
    void hundreds_of_hosts_make_no_larger_picture_than_sixty() {
        Drawing drawing = picture(240, Set.of()).drawing();
        assertThat(drawing.shapes().size(), lessThan(80));
        assertThat(drawing.width(), lessThan(1200));
    }

    @Test
    void two_runs_give_the_same_picture() {
        assertThat(picture(9, Set.of("vm3")), is(picture(9, Set.of("vm3"))));
    }

    @Test
    void no_two_boxes_overlap_by_elk_or_in_rows() {
        Lab lab = lab(5);
        Network network = Folding.fold(new NetworkReader(lab, Set.of(), WORDS).read(), WORDS);
        Map<String, Size> sizes = new LinkedHashMap<>();
        network.boxes().forEach(box -> sizes.put(box.name(), Size.of(box)));
        apart(new ElkLayout(network, sizes).layout());
        apart(new RowLayout(network, sizes).layout());
    }

    @Test
    void a_lab_that_never_ran_has_no_picture() {
        assertThat(TopologyPicture.of(new Lab(), Set.of(), WORDS).stream().toList(), is(empty()));
    }

    private static void apart(Layout layout) {
        List<Layout.At> boxes = List.copyOf(layout.boxes().values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Layout.At a = boxes.get(i);
                Layout.At b = boxes.get(j);
                boolean beside = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x();
                boolean below = a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                assertThat(a + " " + b, beside || below);
            }
        }
    }

    private static Lab lab(int hosts) {
        return SampleLabs.ping(SampleLabs.routed(hosts, "vm", "h"), 5, "vm1", SampleLabs.ip(2), 1);
    }

    private static TopologyPicture picture(int hosts, Set<String> failed) {
        return TopologyPicture.of(lab(hosts), failed, WORDS).orElseThrow();
    }

    private static List<String> looks(Drawing drawing) {
        return drawing.shapes().stream().map(Drawing.Shape::look).toList();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Drawing.Text.class::isInstance)
                .map(shape -> ((Drawing.Text) shape).spans().get(0).text())
                .toList();
    }
}
