package netherkin.reports.tables;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.lab.Lab;
import netherkin.network.trace.TableChange;
import netherkin.reports.SampleLabs;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.FrameViews;
import org.junit.jupiter.api.Test;

class TableHistoryTest {
    private final Lab lab = SampleLabs.ping(SampleLabs.routed(2, "VM", "Host "), 9, "VM1", SampleLabs.ip(2), 1);
    private final List<FrameView> frames = FrameViews.of(lab);
    private final TableHistory history = TableHistories.of(lab, frames);

    @Test
    void an_entry_stands_in_the_column_of_the_frame_that_taught_it() {
        List<String> told = new ArrayList<>();
        for (TableHistory.DeviceTable table : history.tables()) {
            for (TableHistory.Entry entry : table.entries()) {
                for (int i = 0; i < entry.cells().size(); i++) {
                    int frame = history.moments().get(i).frame();
                    entry.cells()
                            .get(i)
                            .ifPresent(cell -> told.add(table.owner() + ", " + table.table() + ": "
                                    + entry.key() + " " + cell.action().word() + " " + cell.value() + " at "
                                    + (frame == 0 ? "-" : frames.get(frame - 1).place())));
                }
            }
        }
        assertThat(told, hasItem("VM1, ARP table: IP of edge learned vMAC at VM1"));
        assertThat(told, hasItem("edge on Host 1, ARP table: IP of VM1 learned MAC of VM1 at edge on Host 1"));
    }

    @Test
    void every_change_is_told_or_counted() {
        long changes = lab.trace().entries().stream()
                .filter(TableChange.class::isInstance)
                .count();
        long cells = history.tables().stream()
                .flatMap(table -> table.entries().stream())
                .flatMap(entry -> entry.cells().stream())
                .filter(java.util.Optional::isPresent)
                .count();
        assertThat(cells + history.untouched(), is(changes));
    }
}
