package netherkin.reports.ladder;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import netherkin.network.lab.Lab;
import netherkin.reports.SampleLabs;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.FrameViews;
import netherkin.reports.ladder.Ladder.Movement;
import netherkin.reports.ladder.Ladder.Repeated;
import netherkin.reports.ladder.Ladder.Row;
import netherkin.reports.ladder.Ladder.Section;
import org.junit.jupiter.api.Test;

class LadderBuilderTest {
    private final Lab lab = SampleLabs.ping(SampleLabs.routed(3, "VM", "Host "), 9, "VM1", SampleLabs.ip(2), 1);
    private final List<FrameView> frames = FrameViews.of(lab);
    private final Ladder ladder = LadderBuilder.of(lab, frames, Set.of());

    private static List<Movement> movements(List<Row> rows) {
        List<Movement> movements = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Movement movement) {
                movements.add(movement);
            } else if (row instanceof Repeated repeated) {
                movements.addAll(movements(repeated.rows()));
            }
        }
        return movements;
    }

    private String lane(int index) {
        return ladder.lanes().get(index).place();
    }

    @Test
    void lanes_stand_host_by_host_from_the_vms_down() {
        assertThat(
                ladder.lanes().stream().limit(5).map(Ladder.Lane::place).toList(),
                contains("VM1", "edge on Host 1", "VTEP of Host 1", "vmnic0 of Host 1", "VM2"));
        assertThat(ladder.lanes().get(3).title(), is("vmnic0"));
        assertThat(ladder.lanes().get(3).group(), is("Host 1"));
    }

    @Test
    void every_frame_of_the_capture_is_a_head_or_a_tail() {
        Set<Integer> told = new TreeSet<>();
        for (Movement movement : movements(ladder.rows())) {
            told.addAll(movement.tail().numbers());
            movement.heads().forEach(head -> told.addAll(head.numbers()));
        }
        assertThat(
                List.copyOf(told),
                equalTo(IntStream.rangeClosed(1, frames.size()).boxed().toList()));
    }

    @Test
    void a_number_is_that_of_the_capture_and_stands_at_the_lane_where_the_frame_was_seen() {
        for (Movement movement : movements(ladder.rows())) {
            movement.heads()
                    .forEach(head -> head.numbers()
                            .forEach(number -> assertThat(
                                    lane(head.lane()), is(frames.get(number - 1).place()))));
            movement.tail()
                    .numbers()
                    .forEach(number -> assertThat(
                            lane(movement.tail().lane()),
                            is(frames.get(number - 1).place())));
        }
    }

    @Test
    void the_pmac_is_marked_as_rewritten_where_the_dlrs_request_leaves_the_host() {
        List<Movement> rewritten = movements(ladder.rows()).stream()
                .filter(one -> one.label().source().text().startsWith("pMAC")
                        && one.label().source().isChanged())
                .toList();
        assertThat(rewritten.size(), is(greaterThan(0)));
        assertThat(lane(rewritten.get(0).tail().lane()), is("edge on Host 1"));
        assertThat(rewritten.get(0).label().source().before().orElseThrow(), is("vMAC"));
    }

    @Test
    void what_a_place_rewrote_before_it_sent_the_frame_on_is_marked_on_the_way_from_there() {
        List<Movement> routed = movements(ladder.rows()).stream()
                .filter(one -> one.label().rewrites().contains("TTL 64 → 63"))
                .toList();
        assertThat(routed.size(), is(greaterThan(0)));
        assertThat(routed.get(0).label().source().isChanged(), is(true));
        assertThat(routed.get(0).tail().begins(), is(true));
    }

    @Test
    void copies_fan_out_from_one_point() {
        Lab four = SampleLabs.ping(SampleLabs.routed(4, "VM", "Host "), 9, "VM1", SampleLabs.ip(2), 1);
        Ladder wide = LadderBuilder.of(four, FrameViews.of(four), Set.of());
        Movement fan = movements(wide.rows()).stream()
                .filter(one -> one.heads().size() > 1 && one.label().envelope().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(fan.label().copies(), is(2));
        assertThat(fan.label().envelope().orElseThrow().destinations(), contains("Host 2", "Host 4"));
        assertThat(
                fan.heads().stream()
                        .map(head -> wide.lanes().get(head.lane()).place())
                        .toList(),
                contains("vmnic0 of Host 2", "vmnic0 of Host 4"));
    }

    @Test
    void the_question_that_stays_inside_its_host_is_marked_dvs_local() {
        assertThat(movements(ladder.rows()).stream().anyMatch(one -> one.label().local()), is(true));
    }

    @Test
    void a_frame_that_was_dropped_ends_with_the_reason() {
        Lab routed = SampleLabs.routed(2, "VM", "Host ");
        SampleLabs.ping(routed, 9, "VM1", "172.16.9.9", 1);
        Ladder dropped = LadderBuilder.of(routed, FrameViews.of(routed), Set.of());
        List<String> reasons = new ArrayList<>();
        for (Movement movement : movements(dropped.rows())) {
            movement.end().ifPresent(end -> reasons.add(end.reason()));
            movement.heads().forEach(head -> head.end().ifPresent(end -> reasons.add(end.by() + ": " + end.reason())));
        }
        assertThat(reasons, contains("edge on Host 1: no route"));
    }

    @Test
    void each_step_begins_a_section_of_its_own() {
        SampleLabs.ping(lab, 12, "VM2", SampleLabs.ip(3), 1);
        Ladder two = LadderBuilder.of(lab, FrameViews.of(lab), Set.of());
        assertThat(
                two.rows().stream()
                        .filter(Section.class::isInstance)
                        .map(row -> ((Section) row).text())
                        .toList(),
                contains("VM1 pings 172.16.2.12", "VM2 pings 172.16.1.13"));
    }

    @Test
    void what_comes_again_and_again_is_shown_once() {
        Lab many = SampleLabs.routed(2, "VM", "Host ");
        SampleLabs.ping(many, 9, "VM1", SampleLabs.ip(2), 40);
        Ladder folded = LadderBuilder.of(many, FrameViews.of(many), Set.of());
        List<Row> repeats =
                folded.rows().stream().filter(Repeated.class::isInstance).toList();
        assertThat(repeats.size(), is(greaterThan(0)));
        assertThat(((Repeated) repeats.get(0)).times(), is(greaterThan(30)));
        assertThat(folded.rows().size(), is(lessThan(60)));
    }

    @Test
    void the_frame_that_came_nearest_is_never_folded_away() {
        Lab many = SampleLabs.routed(2, "VM", "Host ");
        SampleLabs.ping(many, 9, "VM1", SampleLabs.ip(2), 40);
        List<FrameView> all = FrameViews.of(many);
        int near = all.size() - 40;
        Ladder folded = LadderBuilder.of(many, all, Set.of(near));
        long shown = movements(folded.rows()).stream().filter(folded::isNear).count();
        assertThat(shown, is(1L));
    }

    @Test
    void a_scenario_without_frames_has_no_rows() {
        assertThat(LadderBuilder.of(new Lab(), List.of(), Set.of()).rows(), is(empty()));
    }
}
