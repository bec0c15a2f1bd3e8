package netherkin.reports.tables;

import java.util.List;
import java.util.Optional;

/**
 * What became of the entries of all devices' tables.
 *
 * @param moments when anything changed: the columns
 * @param tables those in which anything changed
 * @param untouched how many entries were there from the start and never changed
 * @param changes all changes in order, where there are too many for columns; else empty
 * @param more how many further changes there are
 */
public record TableHistory(
        List<Moment> moments, List<DeviceTable> tables, int untouched, List<Change> changes, int more) {
    public TableHistory {
        moments = List.copyOf(moments);
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return tables.isEmpty() && changes.isEmpty();
    }

    /**
     * When something changed, and by what.
     *
     * @param frame the number of the frame that brought it about; 0 if none did
     * @param source who sent that frame, by name; empty if there is none
     * @param at virtual time
     */
    public record Moment(int frame, String source, long at) {}

    /** @param owner as sentences name it: {@code VTEP of Host A} */
    public record DeviceTable(String owner, String table, List<Entry> entries) {
        public DeviceTable {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry.
     *
     * @param key what it is about: the cells that stay the same
     * @param cells one a moment
     */
    public record Entry(String key, List<Optional<Cell>> cells) {
        public Entry {
            cells = List.copyOf(cells);
        }
    }

    /** @param value what the entry says from then on; of one that went, what it said */
    public record Cell(Action action, String value) {}

    /** A change in a list of changes. */
    public record Change(Moment moment, String owner, String table, String key, Cell cell) {}

    /** What became of an entry. */
    public enum Action {
        LEARNED("learned", "●"),
        MOVED("moved", "→"),
        /** By a frame, an event or time. */
        REMOVED("removed", "✗");

        private final String word;
        private final String mark;

        Action(String word, String mark) {
            this.word = word;
            this.mark = mark;
        }

        /** For style sheets and labels. */
        public String word() {
            return word;
        }

        public String mark() {
            return mark;
        }
    }
}
