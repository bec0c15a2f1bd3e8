package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.topology.MachineDraft;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.NetworkDraft;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Setting;
import netherkin.network.topology.TopologyDraft;

/** What Givens declare by a sentence alone. Its words come already cut at the sentence's fixed ones. */
final class DeclaringSentences {
    /** Between names, in either language. */
    private static final String LIST = "\\s*,\\s*|\\s+(?:and|und)\\s+";

    private final Speech speech;
    private final TopologySentences tables;

    DeclaringSentences(Speech speech, TopologySentences tables) {
        this.speech = speech;
        this.tables = tables;
    }

    private TopologyDraft draft() {
        return tables.draft();
    }

    void transportZone(String mode) {
        draft().transportZone(TopologySentences.mode(mode), speech.origin());
    }

    /** {@code id} or {@code uses} may be null; {@code uses} is an encapsulation, or a mode in front of {@code suffix}. */
    void network(String name, String id, String uses, String suffix) {
        Origin origin = speech.origin();
        NetworkDraft network = draft().network(TopologySentences.name(name), origin);
        if (id != null) {
            network.id(id.strip(), origin);
        }
        if (uses != null && uses.endsWith(suffix)) {
            String mode = uses.substring(0, uses.length() - suffix.length());
            network.replication(TopologySentences.mode(mode.strip()), origin);
        } else if (uses != null) {
            network.encapsulation(uses.strip(), origin);
        }
    }

    /** {@code <VM> with IP <ip> on <host> in <network> [is real]}. */
    void machine(String text, String with, String on, String in, String real) {
        int ip = text.indexOf(with);
        int host = ip < 0 ? -1 : text.indexOf(on, ip + with.length());
        int network = host < 0 ? -1 : text.indexOf(in, host + on.length());
        if (network < 0) {
            throw speech.wrong("a VM needs \"" + with.strip() + " <address>" + on + "<host>" + in + "<network>\"");
        }
        boolean isReal = text.endsWith(real);
        int end = isReal ? text.length() - real.length() : text.length();
        MachineDraft machine = draft().machine(TopologySentences.name(text.substring(0, ip)), speech.origin());
        machine.ip(text.substring(ip + with.length(), host))
                .host(TopologySentences.name(text.substring(host + on.length(), network)))
                .network(TopologySentences.name(text.substring(network + in.length(), end)));
        if (isReal) {
            machine.real();
        }
    }

    /** {@code nic} may be followed by {@code connected} and the port that its cable leads to. */
    void uplink(String host, String nic, String connected) {
        int split = nic.indexOf(connected);
        String name = split < 0 ? nic : nic.substring(0, split);
        String port = split < 0 ? "" : nic.substring(split + connected.length()).strip();
        String known = speech.read(phrases -> hosts(phrases, host)).get(0);
        draft().uplink(known, TopologySentences.name(name), port, speech.origin());
    }

    /** {@code <name><on>VLAN <n><in><host>}, or one of the words that mean every host. */
    void portGroup(String text, String on, String in, String everyHost) {
        int vlan = text.lastIndexOf(on);
        int host = vlan < 0 ? -1 : text.indexOf(in, vlan + on.length());
        if (host < 0) {
            throw speech.wrong(
                    "a port group needs \"" + on.strip() + " <n>" + in + "<host>\" or \"" + everyHost + "\"");
        }
        String where = text.substring(host + in.length()).strip();
        boolean everywhere = text.substring(host).strip().equals(everyHost);
        List<String> hosts = everywhere ? List.of("") : speech.read(phrases -> hosts(phrases, where));
        String name = TopologySentences.name(text.substring(0, vlan));
        String id = text.substring(vlan + on.length(), host).strip();
        hosts.forEach(one -> draft().portGroup(name, id, one, speech.origin()));
    }

    /** Of a port group or a virtual switch, which goes by its host's name too; of all where the name is empty. */
    void notifySwitches(boolean on, String thing) {
        String name = TopologySentences.name(thing);
        for (String noun : speech.words.notifiers) {
            boolean isNoun = name.startsWith(noun + " ") && !isDeclared(name);
            name = isNoun ? TopologySentences.name(name.substring(noun.length() + 1)) : name;
        }
        draft().setting(Setting.NOTIFY_SWITCHES, name, on ? "on" : "off", speech.origin());
    }

    private boolean isDeclared(String name) {
        return speech.lab
                .names()
                .all(Kind.PORT_GROUP, Kind.NETWORK, Kind.HOST, Kind.VM)
                .contains(name);
    }

    void underlayRouter(String name) {
        draft().underlayRouter(TopologySentences.name(name), speech.origin());
    }

    /** @param ip null for an address in a subnet of its own */
    void serviceNode(String name, String ip) {
        draft().serviceNode(TopologySentences.name(name), ip == null ? "" : ip, speech.origin());
    }

    void underlayMtu(String bytes) {
        draft().setting(Setting.UNDERLAY_MTU, "", bytes.strip(), speech.origin());
    }

    /** No host, or an empty list of them, means all. */
    void profile(String hosts, String profile) {
        List<String> known = hosts.isEmpty() ? List.of("") : speech.read(phrases -> hosts(phrases, hosts));
        known.forEach(host -> draft().profile(TopologySentences.name(profile), host, speech.origin()));
    }

    /** A network, or several in a list; this mention may declare them, as any other may. */
    void hyperV(String networks, WordTree<Boolean> all) {
        String text = TopologySentences.name(networks);
        if (everything(text, all)) {
            draft().setting(Setting.HYPER_V, "", "on", speech.origin());
            return;
        }
        boolean one = speech.lab.names().all(Kind.NETWORK).contains(text);
        for (String name : one ? List.of(text) : List.of(text.split(LIST, -1))) {
            NetworkDraft network = draft().network(TopologySentences.name(name), speech.origin());
            draft().setting(Setting.HYPER_V, network.name(), "on", speech.origin());
        }
    }

    private static List<String> hosts(Phrases phrases, String list) {
        TextCursor cursor = new TextCursor(list);
        List<String> hosts = new ArrayList<>();
        do {
            hosts.add(phrases.scope.needThe(cursor, phrases.words, "a host", Kind.HOST));
        } while (cursor.take(',') | phrases.words.and.take(cursor) != null);
        ExpectationParser.atEnd(cursor);
        return hosts;
    }

    /** {@code <setting><of><thing>}, or the setting alone; the words in {@code all} mean every thing. */
    void setting(String what, String of, String value, WordTree<Boolean> all) {
        int split = split(what, of);
        String setting = TopologySentences.name(split < 0 ? what : what.substring(0, split));
        String thing = split < 0 ? "" : what.substring(split + of.length()).strip();
        draft().setting(setting, everything(thing, all) ? "" : withoutArticle(thing), value, speech.origin());
    }

    /** No setting's name holds the word, so the first one ends it; a quoted one may. */
    private static int split(String what, String of) {
        int quoted = what.startsWith("\"") ? what.indexOf('"', 1) : 0;
        return what.indexOf(of, Math.max(quoted, 0));
    }

    private static boolean everything(String thing, WordTree<Boolean> all) {
        return thing.isEmpty() || all.get(thing) != null;
    }

    private String withoutArticle(String thing) {
        TextCursor cursor = new TextCursor(thing);
        speech.words.articles.take(cursor);
        return TopologySentences.name(cursor.rest());
    }
}
