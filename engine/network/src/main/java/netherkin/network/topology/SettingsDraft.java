package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings and profiles as sentences state them. */
final class SettingsDraft {
    private static final List<String> WHOLE = List.of("network", "underlay", "simulation", "links");
    private static final List<String> WORDS_BEFORE_NAMES =
            List.of("the ", "The ", "all ", "every ", "virtual switch of ", "port group ", "switch ");
    private final TopologyDraft draft;
    private final LinkNames links;
    private final Map<Cell, String> statedLinks = new LinkedHashMap<>();
    private Settings settings = Settings.DEFAULT;
    private boolean profileForAll;

    SettingsDraft(TopologyDraft draft) {
        this.draft = draft;
        this.links = new LinkNames(draft);
    }

    /** All that was stated, and the variant's profile if none was stated for all hosts. */
    Settings build(Variant variant, Problems problems) {
        Optional<String> name = profileForAll ? Optional.empty() : variant.profile();
        if (name.isEmpty()) {
            return settings;
        }
        Optional<Profile> profile = Profile.named(name.get());
        if (profile.isEmpty()) {
            problems.add(0, Origin.UNKNOWN, unknownProfile(name.get()));
        }
        return profile.map(found -> settings.withProfile("", found)).orElse(settings);
    }

    /** Notes settings of links between things that no cable joins. */
    void check(LinkCheck check, Problems problems) {
        statedLinks.forEach((at, link) -> check.check(link, at, problems));
    }

    void profile(Cell profile, String host) {
        Optional<Profile> found = Profile.named(profile.text());
        if (found.isEmpty()) {
            draft.problems.add(profile, unknownProfile(profile.text()));
            return;
        }
        Optional<String> thing = thing(Setting.Thing.HOST, host, profile, "a profile");
        if (thing.isPresent()) {
            settings = settings.withProfile(thing.get(), found.get());
            profileForAll |= thing.get().isEmpty();
        }
    }

    void set(String name, String thing, Cell value) {
        Optional<Setting> setting = Setting.named(name);
        if (name.equals(Setting.VM_MTU.text()) && isRouter(thing)) {
            setting = Optional.of(Setting.LIF_MTU);
        } else if (setting.isEmpty() || isOfLink(thing)) {
            setting = LinkNames.setting(name).or(() -> Setting.named(name));
        }
        if (setting.isPresent()) {
            set(setting.get(), thing, value);
        } else {
            draft.problems.add(value, "no setting is called \"" + name + "\"" + Nearest.hint(name, Setting.names()));
        }
    }

    private boolean isRouter(String thing) {
        return find(thing).filter(found -> found.kind() == Names.Kind.ROUTER).isPresent();
    }

    private boolean isOfLink(String thing) {
        return WHOLE.contains(bare(thing).toLowerCase(Locale.ROOT))
                || links.find(bare(thing)).isPresent();
    }

    void set(Setting setting, String text, Cell value) {
        Optional<String> thing = thing(setting.thing(), text, value, "\"" + setting.text() + "\"");
        if (thing.isEmpty()) {
            return;
        }
        if (setting.kind() == Setting.Kind.TEXT && !areUplinks(value)) {
            return;
        }
        if (setting.kind() == Setting.Kind.HOST && !isHost(value, setting)) {
            return;
        }
        try {
            settings = settings.with(setting, thing.get(), value.text());
        } catch (IllegalArgumentException e) {
            draft.problems.add(
                    value, "\"" + setting.text() + "\" can't be \"" + value.text() + "\"; expected: " + e.getMessage());
            return;
        }
        if (setting == Setting.VMAC) {
            draft.givenMacs.add(settings.mac(setting, thing.get()));
        }
    }

    private boolean isHost(Cell value, Setting setting) {
        boolean known = draft.hosts.containsKey(value.text()) || value.text().equals(setting.defaultValue());
        if (!known) {
            draft.problems.add(value, draft.names.undeclaredText(value.text(), Names.Kind.HOST));
        }
        return known;
    }

    /** Hosts call their NICs differently: one that some host has will do. */
    private boolean areUplinks(Cell value) {
        for (String name : value.text().split(",", -1)) {
            String nic = name.strip();
            boolean known = nic.isEmpty()
                    || draft.names
                            .find(nic)
                            .filter(found -> found.kind() == Names.Kind.UPLINK)
                            .isPresent();
            if (!known) {
                draft.problems.add(value, draft.names.undeclaredText(nic, Names.Kind.UPLINK));
                return false;
            }
        }
        return true;
    }

    /** The declared name that a sentence means, {@code ""} for all of that kind, or empty with a problem noted. */
    private Optional<String> thing(Setting.Thing kind, String text, Cell at, String what) {
        if (kind == Setting.Thing.LINK && !text.isEmpty() && !isAll(kind, bare(text))) {
            Optional<String> link = links.find(bare(text));
            if (link.isEmpty()) {
                draft.problems.add(at, what + " belongs to " + kind.text() + links.hint(bare(text)));
            } else if (LinkNames.isBetween(link.get())) {
                statedLinks.put(at, link.get());
            }
            return link;
        }
        List<Names.Kind> named = kindsOf(kind);
        Optional<Names.Thing> found = find(text);
        if (found.isPresent() && named.contains(found.get().kind())) {
            return Optional.of(found.get().name());
        }
        if (found.isEmpty() && (text.isEmpty() || isAll(kind, bare(text)))) {
            return Optional.of("");
        }
        String belongs = what + " belongs to " + kind.text();
        if (named.isEmpty()) {
            draft.problems.add(at, belongs + ", not to \"" + text + "\"");
        } else {
            String hint = Nearest.hint(text, draft.names.all(named.toArray(new Names.Kind[0])));
            draft.problems.add(at, belongs + "; no " + named.get(0).text() + " is called \"" + text + "\"" + hint);
        }
        return Optional.empty();
    }

    private Optional<Names.Thing> find(String text) {
        Optional<Names.Thing> exact = draft.names.find(text);
        return exact.isPresent() ? exact : draft.names.find(bare(text));
    }

    private static List<Names.Kind> kindsOf(Setting.Thing thing) {
        return switch (thing) {
            case HOST -> List.of(Names.Kind.HOST);
            case OVERLAY -> List.of(Names.Kind.NETWORK, Names.Kind.HOST);
            case ROUTER -> List.of(Names.Kind.ROUTER);
            case VM -> List.of(Names.Kind.VM);
            case VIRTUAL_PORT -> List.of(Names.Kind.PORT_GROUP, Names.Kind.NETWORK, Names.Kind.HOST, Names.Kind.VM);
            case SEGMENT -> List.of(Names.Kind.NETWORK, Names.Kind.HOST);
            case NETWORK -> List.of(Names.Kind.NETWORK);
            case PHYSICAL_SWITCH -> List.of(Names.Kind.SWITCH);
            case NETWORK_WIDE, LINK -> List.of();
        };
    }

    private static boolean isAll(Setting.Thing kind, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case HOST, OVERLAY -> lower.equals("hosts") || lower.equals("host");
            case ROUTER -> lower.equals("routers") || lower.equals("router");
            case VM -> lower.equals("vms") || lower.equals("vm");
            case VIRTUAL_PORT ->
                lower.equals("port groups") || lower.equals("virtual switches") || lower.equals("hosts");
            case SEGMENT -> lower.equals("networks") || lower.equals("network") || lower.equals("hosts");
            case NETWORK -> lower.equals("networks") || lower.equals("network");
            case PHYSICAL_SWITCH -> lower.equals("physical switches") || lower.equals("switches");
            case NETWORK_WIDE, LINK -> WHOLE.contains(lower);
        };
    }

    private static String bare(String text) {
        for (String article : WORDS_BEFORE_NAMES) {
            if (text.startsWith(article)) {
                return bare(text.substring(article.length()).strip());
            }
        }
        return text;
    }

    private static String unknownProfile(String text) {
        return "no profile is called \"" + text + "\"" + Nearest.hint(text, Profile.names());
    }
}
