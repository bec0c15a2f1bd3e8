package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The underlay's links and their ends as sentences name them: {@code vmnic0 of Host A}, {@code port 7 of pSwitch}, a host's,
 * router's or switch's name for all its links, {@code the link between core and edge}.
 */
public final class LinkNames {
    private static final List<String> BETWEEN = List.of("link between ", "Link zwischen ", "Verbindung zwischen ");
    private static final List<String> AND = List.of(" and ", " und ");
    private static final List<String> OF = List.of(" of ", " von ");
    private static final List<String> ARTICLES = List.of("the ", "The ", "der ", "die ", "dem ", "den ");
    private static final Map<String, Setting> SHORT = new LinkedHashMap<>();
    private final TopologyDraft draft;

    static {
        SHORT.put("MTU", Setting.UNDERLAY_MTU);
        SHORT.put("delay", Setting.LINK_DELAY);
        SHORT.put("jitter", Setting.LINK_JITTER);
        SHORT.put("loss", Setting.LINK_LOSS);
        SHORT.put("duplication", Setting.LINK_DUPLICATION);
        SHORT.put("reordering", Setting.LINK_REORDERING);
    }

    LinkNames(TopologyDraft draft) {
        this.draft = draft;
    }

    /** The setting that a word means where it is said of a link: {@code the MTU of vmnic0 of Host A}. */
    static Optional<Setting> setting(String word) {
        return Optional.ofNullable(SHORT.get(word));
    }

    /** The link between two ends, in whichever order they are told. */
    public static String between(String one, String other) {
        boolean ordered = one.compareTo(other) <= 0;
        return "link between " + (ordered ? one : other) + " and " + (ordered ? other : one);
    }

    /** Whether a name is that of a link between two ends. */
    static boolean isBetween(String name) {
        return name.startsWith("link between ");
    }

    /** What {@link Settings} call the link or end; empty if no such thing is declared. */
    Optional<String> find(String text) {
        String bare = withoutArticle(text);
        for (String between : BETWEEN) {
            if (bare.startsWith(between)) {
                return pair(bare.substring(between.length()));
            }
        }
        return end(bare);
    }

    private Optional<String> pair(String text) {
        for (String and : AND) {
            for (int at = text.indexOf(and); at >= 0; at = text.indexOf(and, at + 1)) {
                Optional<String> one = end(withoutArticle(text.substring(0, at)));
                Optional<String> other = end(withoutArticle(text.substring(at + and.length())));
                if (one.isPresent() && other.isPresent()) {
                    return Optional.of(between(one.get(), other.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> end(String text) {
        String name = TopologyDraft.bare(text);
        if (draft.hosts.containsKey(name)
                || draft.underlayRouters.containsKey(name)
                || draft.switches.containsKey(name)) {
            return Optional.of(name);
        }
        for (String of : OF) {
            for (int at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) {
                String owner = TopologyDraft.bare(withoutArticle(text.substring(at + of.length())));
                Optional<String> part = part(text.substring(0, at).strip(), owner);
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> part(String part, String owner) {
        HostDraft host = draft.hosts.get(owner);
        if (host != null && (part.equals("uplink") || part.equals("Uplink"))) {
            return Optional.of(owner);
        }
        if (host != null && (host.hasUplink(part) || part.equals(HostDraft.DEFAULT_UPLINK))) {
            return Optional.of(part + " of " + owner);
        }
        PhysicalSwitchDraft device = draft.switches.get(owner);
        boolean isPort = part.startsWith("port ") || part.startsWith("Port ");
        if (device != null
                && isPort
                && device.ports.containsKey(part.substring(5).strip())) {
            return Optional.of("port " + part.substring(5).strip() + " of " + owner);
        }
        return Optional.empty();
    }

    private static String withoutArticle(String text) {
        for (String article : ARTICLES) {
            if (text.startsWith(article)) {
                return text.substring(article.length()).strip();
            }
        }
        return text.strip();
    }

    /** Ends a message about a link that there is not. */
    String hint(String text) {
        List<String> known = new ArrayList<>();
        draft.hosts.values().forEach(host -> host.uplinks.forEach(nic -> known.add(nic.name() + " of " + host.name())));
        known.addAll(draft.hosts.keySet());
        known.addAll(draft.underlayRouters.keySet());
        known.addAll(draft.switches.keySet());
        return "; none is called \"" + text + "\"" + Nearest.hint(text, known);
    }
}
