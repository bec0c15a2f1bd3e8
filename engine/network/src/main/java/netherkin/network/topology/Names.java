package netherkin.network.topology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All names declared so far. Case-sensitive, one word or several; where two fit, the longest wins. */
public final class Names {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<String, String> hostsByLastWord = new LinkedHashMap<>();
    private int longest;

    /** What a name stands for. */
    public enum Kind {
        HOST("host"),
        VM("VM"),
        NETWORK("network"),
        ROUTER("router"),
        /** A router of the tenants' that is no distributed one. */
        EXTERNAL_ROUTER("external router"),
        UNDERLAY_ROUTER("underlay router"),
        SERVICE_NODE("service node"),
        PORT_GROUP("port group"),
        /** A physical switch. */
        SWITCH("physical switch"),
        /** A NIC's name, on whichever hosts have one of that name. */
        UPLINK("uplink"),
        /** A symbolic name for a MAC address. */
        MAC("name of a MAC address"),
        /** A symbolic name for an IP address. */
        IP("name of an IP address");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As messages call it. */
        public String text() {
            return text;
        }
    }

    /**
     * A declared thing.
     *
     * @param origin the line that named it first
     */
    public record Thing(String name, Kind kind, Origin origin) {}

    /**
     * A declared name found in a text.
     *
     * @param end index just behind it, and behind its closing quote
     */
    public record Match(Thing thing, int end) {
        public String name() {
            return thing.name;
        }

        public Kind kind() {
            return thing.kind;
        }
    }

    Names() {}

    /** Adds a name unless it is taken; gives what holds the name from now on. */
    Thing add(String name, Kind kind, Origin origin) {
        Thing thing = new Thing(name, kind, origin);
        Thing before = things.putIfAbsent(name, thing);
        if (before != null) {
            return before;
        }
        longest = Math.max(longest, name.length());
        if (kind == Kind.HOST) {
            String lastWord = name.substring(name.lastIndexOf(' ') + 1);
            hostsByLastWord.merge(lastWord, name, (one, other) -> "");
        }
        return thing;
    }

    /** The thing of exactly this name. */
    public Optional<Thing> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** The names of these kinds (of all kinds if none is given) in order of declaration. */
    public List<String> all(Kind... kinds) {
        Set<Kind> wanted = setOf(kinds);
        List<String> names = new ArrayList<>();
        for (Thing thing : things.values()) {
            if (wanted.contains(thing.kind)) {
                names.add(thing.name);
            }
        }
        return names;
    }

    /** At most three declared names of these kinds (of all if none is given) that are nearest to an unknown one. */
    public List<String> nearest(String unknown, Kind... kinds) {
        return Nearest.of(unknown, all(kinds));
    }

    /** The problem that no thing of these kinds is called so, with the nearest names. */
    public ScenarioException undeclared(String found, Origin origin, Kind... kinds) {
        return new ScenarioException(origin, undeclaredText(found, kinds));
    }

    String undeclaredText(String found, Kind... kinds) {
        StringBuilder message = new StringBuilder("no ");
        for (int i = 0; i < kinds.length; i++) {
            message.append(i == 0 ? "" : i < kinds.length - 1 ? ", " : " or ").append(kinds[i].text);
        }
        message.append(kinds.length == 0 ? "thing" : "")
                .append(" is called \"")
                .append(found)
                .append('"');
        return message.append(Nearest.hint(found, all(kinds))).toString();
    }

    /**
     * The longest declared name of these kinds (of all if none is given) that begins at {@code at}; quotes may surround
     * it.
     */
    public Optional<Match> match(String text, int at, Kind... kinds) {
        return Optional.ofNullable(matchOf(text, at, setOf(kinds)));
    }

    /**
     * The word for an address that begins at {@code at}; empty if none does.
     *
     * @throws ScenarioException if it is one, but of something that nobody declared
     */
    public Optional<AddressWord> addressWord(String text, int at, Origin origin) {
        return Optional.ofNullable(new AddressWordReader(this, text, origin).read(at));
    }

    Match matchOf(String text, int at, Set<Kind> wanted) {
        if (at >= text.length()) {
            return null;
        }
        if (text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            Thing thing = close < 0 ? null : things.get(text.substring(at + 1, close));
            return thing != null && wanted.contains(thing.kind) ? new Match(thing, close + 1) : null;
        }
        int last = Math.min(text.length(), at + longest);
        for (int end = last; end > at; end--) {
            if (endsWord(text, end)) {
                Thing thing = things.get(text.substring(at, end));
                if (thing != null && wanted.contains(thing.kind)) {
                    return new Match(thing, end);
                }
            }
        }
        return null;
    }

    /** The only host whose name's last word this is, or null. */
    String hostByLastWord(String word) {
        String host = hostsByLastWord.get(word);
        return host == null || host.isEmpty() ? null : host;
    }

    /** Whether a name may end just before {@code end}: what follows can't belong to a word. */
    static boolean endsWord(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        if (c == '.') {
            return end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1));
        }
        return Character.isWhitespace(c) || ",;:)]\"'=!?|".indexOf(c) >= 0;
    }

    private static Set<Kind> setOf(Kind... kinds) {
        if (kinds.length == 0) {
            return ALL;
        }
        Set<Kind> set = EnumSet.noneOf(Kind.class);
        for (Kind kind : kinds) {
            set.add(kind);
        }
        return set;
    }
}
