package netherkin.network.lab;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.trace.TableSnapshot;

/** The tables of a scenario that no device has. */
public final class TableSources {
    private final List<TableSource> sources = new ArrayList<>();

    private TableSources() {}

    /** Those of a scenario; the same object every time. */
    public static TableSources of(Lab lab) {
        return lab.attachment(TableSources.class, TableSources::new);
    }

    /** Adds tables. */
    public void add(TableSource source) {
        sources.add(source);
    }

    /** A table as it is now; null if there is none of that name and owner. */
    TableSnapshot find(String table, String owner) {
        for (TableSource source : sources) {
            TableSnapshot found = source.table(table, owner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
