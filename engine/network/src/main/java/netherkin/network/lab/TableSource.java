package netherkin.network.lab;

import java.util.List;
import netherkin.network.trace.TableChange.Action;
import netherkin.network.trace.TableSnapshot;

/** Tables that no device has, such as those of a host's databases. Sentences judge them like any other. */
public interface TableSource {
    /** A table as it is now; null if there is none of that name and owner. */
    TableSnapshot table(String table, String owner);

    /**
     * What became of an entry of such a table.
     *
     * @param row its cells in the order of the columns
     */
    record Change(String table, String owner, Action action, List<String> row) {
        public Change {
            row = List.copyOf(row);
        }
    }
}
