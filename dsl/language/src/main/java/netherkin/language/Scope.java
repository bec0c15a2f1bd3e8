package netherkin.language;

import java.util.List;
import java.util.function.Supplier;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.AddressWord;
import netherkin.network.topology.Addresses;
import netherkin.network.topology.Names;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import netherkin.network.topology.Topology;

/**
 * What a sentence may speak of.
 *
 * @param names declared so far; null where nothing is declared, as in a filter for captures
 * @param complete the whole network, asked for only by what needs it
 * @param origin the sentence's line
 */
record Scope(Names names, Supplier<Topology> complete, Origin origin) {
    /** Nothing is declared. */
    static final Scope NOTHING = new Scope(null, () -> null, Origin.UNKNOWN);

    Topology topology() {
        return complete.get();
    }

    Scope at(Origin line) {
        return new Scope(names, complete, line);
    }

    /** Takes the longest name of these kinds; null if there is none at the cursor. */
    Names.Thing take(TextCursor cursor, Names.Kind... kinds) {
        if (names == null || cursor.atEnd()) {
            return null;
        }
        Names.Match match = names.match(cursor.text(), cursor.position(), kinds).orElse(null);
        if (match == null || match.end() > cursor.limit()) {
            return null;
        }
        cursor.moveTo(match.end());
        return match.thing();
    }

    /** Takes the longest name of these kinds. */
    String need(TextCursor cursor, String expected, Names.Kind... kinds) {
        Names.Thing thing = take(cursor, kinds);
        if (thing == null) {
            throw Misreading.at(cursor, expected, all(kinds));
        }
        return thing.name();
    }

    /** Takes the longest name of these kinds, whether the article before it is the name's own or the sentence's. */
    Names.Thing takeThe(TextCursor cursor, Lexicon words, Names.Kind... kinds) {
        Names.Thing thing = take(cursor, kinds);
        if (thing == null && words.articles.take(cursor) != null) {
            thing = take(cursor, kinds);
        }
        return thing;
    }

    /** Takes the longest name of these kinds, with or without an article. */
    String needThe(TextCursor cursor, Lexicon words, String expected, Names.Kind... kinds) {
        Names.Thing thing = takeThe(cursor, words, kinds);
        if (thing == null) {
            throw Misreading.at(cursor, expected, all(kinds));
        }
        return thing.name();
    }

    List<String> all(Names.Kind... kinds) {
        return names == null ? List.of() : names.all(kinds);
    }

    /** Takes a word for an address, such as {@code MAC of VM2}; null if there is none at the cursor. */
    AddressWord takeAddressWord(TextCursor cursor) {
        if (names == null || cursor.atEnd()) {
            return null;
        }
        try {
            AddressWord word =
                    names.addressWord(cursor.text(), cursor.position(), origin).orElse(null);
            if (word != null) {
                cursor.moveTo(word.end());
            }
            return word;
        } catch (ScenarioException undeclared) {
            throw Misreading.because(cursor.position(), undeclared.problem());
        }
    }

    List<MacAddress> macs(AddressWord word) {
        return new Addresses(topology()).macs(word);
    }

    List<IpAddress> ips(AddressWord word) {
        return new Addresses(topology()).ips(word);
    }
}
