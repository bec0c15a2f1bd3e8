package netherkin.commands.dbctl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import netherkin.commands.ovsdb.BaseType;
import netherkin.commands.ovsdb.Row;

/**
 * The names that {@code --id=@name} gives to rows of one call. A name may be referred to before it is given: until the
 * end a stand-in takes the row's place.
 */
final class Symbols {
    private final Map<String, Symbol> byName = new LinkedHashMap<>();

    private static final class Symbol {
        private final UUID standIn;
        private UUID row;
        private boolean strong;
        private boolean weak;

        Symbol(UUID standIn) {
            this.standIn = standIn;
        }
    }

    /** A reference from a column. */
    Object refer(String name, BaseType from) {
        Symbol symbol = get(name);
        symbol.strong |= from.isStrong();
        symbol.weak |= from.weak();
        return symbol.row == null ? symbol.standIn : symbol.row;
    }

    private Symbol get(String name) {
        return byName.computeIfAbsent(name, n -> new Symbol(new UUID(0, byName.size() + 1L)));
    }

    /** Names a row that was just created. */
    void create(String name, Row row) {
        check(name);
        Symbol symbol = get(name);
        symbol.row = row.uuid();
        symbol.strong |= row.table().root();
    }

    /** Names a row that was there before. */
    void name(String name, Row row) {
        check(name);
        if (byName.containsKey(name)) {
            throw new Fatal("row id \"" + name + "\" specified on \"get\" command was used before it was defined");
        }
        Symbol symbol = get(name);
        symbol.row = row.uuid();
        symbol.strong = true;
    }

    void check(String name) {
        if (!name.startsWith("@")) {
            throw new Fatal("row id \"" + name + "\" does not begin with \"@\"");
        }
        if (byName.containsKey(name) && byName.get(name).row != null) {
            throw new Fatal("row id \"" + name + "\" may only be specified on one --id option");
        }
    }

    /** What stands for rows that were named later. */
    Map<UUID, UUID> standIns() {
        Map<UUID, UUID> rows = new LinkedHashMap<>();
        byName.values().forEach(symbol -> rows.put(symbol.standIn, symbol.row));
        return rows;
    }

    /** Looks for names that lead nowhere. */
    void finish(Log log) {
        byName.forEach((name, symbol) -> {
            if (symbol.row == null) {
                throw new Fatal("row id \"" + name + "\" is referenced but never created (e.g. with \"-- --id=" + name
                        + " create ...\")");
            }
            if (!symbol.strong) {
                log.warn(
                        symbol.weak
                                ? "row id \"" + name
                                        + "\" was created but only a weak reference to it was inserted, so it will"
                                        + " not actually appear in the database"
                                : "row id \"" + name
                                        + "\" was created but no reference to it was inserted, so it will not"
                                        + " actually appear in the database");
            }
        });
    }
}
