package netherkin.commands.dbctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import netherkin.commands.ovsdb.Database;
import netherkin.commands.ovsdb.HostDatabases;
import netherkin.commands.program.GetOpt;

/**
 * What one of the programs has of its own.
 *
 * @param module how its log messages are signed
 * @param rootTable the table of which there is always one row
 * @param ids ways to name rows, by table
 * @param shown for {@code show}, the root table first
 * @param own its commands
 * @param longs its options
 */
public record Tool(
        String name,
        String module,
        Function<HostDatabases, Database> database,
        String rootTable,
        Map<String, List<RecordId>> ids,
        List<Shown> shown,
        List<CommandSyntax> own,
        List<GetOpt.Long> longs) {
    public Tool {
        own = List.copyOf(own);
        shown = List.copyOf(shown);
        longs = List.copyOf(longs);
    }

    /** Its commands and those that work on any table. */
    List<CommandSyntax> commands() {
        List<CommandSyntax> all = new ArrayList<>(own);
        all.addAll(DatabaseCommands.ALL);
        return all;
    }

    /** A command; null if it has none of that name. */
    CommandSyntax command(String word) {
        return commands().stream()
                .filter(c -> c.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
