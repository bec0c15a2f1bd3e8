package netherkin.network.topology;

import java.util.EnumSet;
import java.util.Set;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Names.Match;

/** Reads words for addresses: {@code MAC of VM2}, {@code vMAC}, {@code pMAC A}; {@code von} serves for {@code of}. */
final class AddressWordReader {
    private static final Kind[] ADDRESSED = {Kind.VM, Kind.HOST, Kind.ROUTER, Kind.UNDERLAY_ROUTER};
    private static final Set<Kind> ADDRESSED_SET =
            EnumSet.of(Kind.VM, Kind.HOST, Kind.ROUTER, Kind.EXTERNAL_ROUTER, Kind.UNDERLAY_ROUTER, Kind.SERVICE_NODE);
    /** What the only service node is called whatever its name, as it need not be declared. */
    private static final String[] SERVICE_NODE = {"service node", "Service-Node", "Service Node", "Service-Knoten"};

    private static final Set<Kind> SYMBOLS = EnumSet.of(Kind.MAC, Kind.IP);
    private static final Set<Kind> HOSTS = EnumSet.of(Kind.HOST);
    private static final Set<Kind> ROUTERS = EnumSet.of(Kind.ROUTER);
    private final Names names;
    private final String text;
    private final Origin origin;

    AddressWordReader(Names names, String text, Origin origin) {
        this.names = names;
        this.text = text;
        this.origin = origin;
    }

    /** The word at that index, or null. */
    AddressWord read(int at) {
        Match symbol = names.matchOf(text, at, SYMBOLS);
        if (symbol != null) {
            AddressWord.Kind kind =
                    symbol.kind() == Kind.MAC ? AddressWord.Kind.SYMBOLIC_MAC : AddressWord.Kind.SYMBOLIC_IP;
            return word(kind, at, symbol.end(), symbol.name());
        }
        if (isWord("Broadcast", at)) {
            return word(AddressWord.Kind.BROADCAST, at, at + 9, "");
        }
        if (isWord("vMAC", at)) {
            int of = behindOf(at + 4);
            return of < 0 ? word(AddressWord.Kind.VMAC, at, at + 4, "") : of(AddressWord.Kind.VMAC, at, of);
        }
        if (isWord("pMAC", at)) {
            return pMac(at);
        }
        int behindMac = isWord("MAC", at) ? behindOf(at + 3) : -1;
        if (behindMac >= 0) {
            return of(AddressWord.Kind.MAC_OF, at, behindMac);
        }
        int behindIp = isWord("IP", at) ? behindOf(at + 2) : -1;
        return behindIp < 0 ? null : of(AddressWord.Kind.IP_OF, at, behindIp);
    }

    private AddressWord pMac(int at) {
        int of = behindOf(at + 4);
        int thing = of >= 0 ? of : blanks(at + 4);
        Match host = names.matchOf(text, thing, HOSTS);
        if (host != null) {
            return word(AddressWord.Kind.PMAC, at, host.end(), host.name());
        }
        int end = thing;
        while (!Names.endsWord(text, end)) {
            end++;
        }
        String byLastWord = names.hostByLastWord(text.substring(thing, end));
        if (byLastWord != null) {
            return word(AddressWord.Kind.PMAC, at, end, byLastWord);
        }
        if (end == thing) {
            throw new ScenarioException(
                    origin, "pMAC of which host? One of: " + String.join(", ", names.all(Kind.HOST)) + " is expected");
        }
        throw names.undeclared(unknown(thing), origin, Kind.HOST);
    }

    private AddressWord of(AddressWord.Kind kind, int at, int thing) {
        boolean router = kind == AddressWord.Kind.VMAC;
        Match match = names.matchOf(text, thing, router ? ROUTERS : ADDRESSED_SET);
        int serviceNode = match == null && !router ? behindServiceNode(thing) : -1;
        if (serviceNode >= 0) {
            return word(kind, at, serviceNode, ServiceNode.DEFAULT_NAME);
        }
        if (match == null) {
            throw router
                    ? names.undeclared(unknown(thing), origin, Kind.ROUTER)
                    : names.undeclared(unknown(thing), origin, ADDRESSED);
        }
        return word(kind, at, match.end(), match.name());
    }

    private int behindServiceNode(int at) {
        int noun = text.startsWith("the ", at) ? blanks(at + 4) : at;
        for (String name : SERVICE_NODE) {
            if (isWord(name, noun)) {
                return noun + name.length();
            }
        }
        return -1;
    }

    private AddressWord word(AddressWord.Kind kind, int from, int end, String thing) {
        return new AddressWord(kind, text.substring(from, end), thing, end);
    }

    private boolean isWord(String word, int at) {
        return text.startsWith(word, at) && Names.endsWord(text, at + word.length());
    }

    /** Index of what follows {@code of} or {@code von}, or -1. */
    private int behindOf(int at) {
        int word = blanks(at);
        int length = text.startsWith("of ", word) ? 3 : text.startsWith("von ", word) ? 4 : 0;
        return word == at || length == 0 ? -1 : blanks(word + length);
    }

    private int blanks(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** What stands where a name was expected, as far as it can be part of one. */
    private String unknown(int at) {
        int end = at;
        while (end < text.length() && ",;\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == at && end < text.length() && text.charAt(end) == '"') {
            int close = text.indexOf('"', at + 1);
            return text.substring(at + 1, close < 0 ? text.length() : close);
        }
        int and = text.indexOf(" and ", at);
        return text.substring(at, and >= 0 && and < end ? and : end).strip();
    }
}
