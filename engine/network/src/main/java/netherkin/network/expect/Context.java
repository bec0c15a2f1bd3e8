package netherkin.network.expect;

import java.util.function.BiFunction;
import netherkin.network.topology.Origin;
import netherkin.network.trace.TableSnapshot;

/**
 * What a verdict needs beside the trace.
 *
 * @param before what the Then before rests on, for "it" and "that frame"; null if there was none
 * @param tables a table by its name and owner, as it is now; null if that device has none of that name
 * @param names of addresses, for explanations
 * @param origin the step's own line, for errors in the sentence
 */
public record Context(
        Evidence before, BiFunction<String, String, TableSnapshot> tables, AddressNames names, Origin origin) {
    /** For claims without pronouns and tables. */
    public static final Context PLAIN = new Context(null, (table, owner) -> null, AddressNames.NONE, Origin.UNKNOWN);
}
