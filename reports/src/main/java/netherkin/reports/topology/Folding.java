package netherkin.reports.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import netherkin.reports.labels.Labels;

/** Keeps a picture small: of many hosts that are alike two are shown, of many VMs the first. */
final class Folding {
    private static final int MOST_HOSTS = 6;
    private static final int MOST_DEVICES = 16;
    private static final int MOST_CHIPS = 6;
    private static final int SHOWN_ALIKE = 2;
    private final Labels labels;

    private Folding(Labels labels) {
        this.labels = labels;
    }

    static Network fold(Network whole, Labels labels) {
        return new Folding(labels).fold(whole);
    }

    private Network fold(Network whole) {
        Map<String, String> shownAs = new LinkedHashMap<>();
        Map<String, Box> shown = new LinkedHashMap<>();
        List<Box> hosts = whole.boxes().stream().filter(Box::isHost).toList();
        hosts(hosts, whole.cables(), shown, shownAs);
        List<Box> devices = whole.boxes().stream().filter(box -> !box.isHost()).toList();
        group(ordered(devices), MOST_DEVICES, "topology.devices", shown, shownAs);
        Set<Cable> cables = new LinkedHashSet<>();
        whole.cables().forEach(cable -> cables.add(moved(cable, shown, shownAs)));
        List<Cable> between = cables.stream()
                .filter(cable -> !cable.from().equals(cable.to()))
                .toList();
        return new Network(shown.values().stream().map(this::slim).toList(), between);
    }

    /** What failed comes first, so that it is never folded away. */
    private static List<Box> ordered(List<Box> boxes) {
        return Stream.concat(
                        boxes.stream().filter(Folding::hasFailed),
                        boxes.stream().filter(box -> !hasFailed(box)))
                .toList();
    }

    private static boolean hasFailed(Box box) {
        return box.failed()
                || Stream.of(box.top(), box.bands(), box.pins())
                        .flatMap(List::stream)
                        .anyMatch(Chip::failed);
    }

    private void hosts(List<Box> hosts, List<Cable> cables, Map<String, Box> shown, Map<String, String> shownAs) {
        if (hosts.size() <= MOST_HOSTS) {
            hosts.forEach(host -> shown.put(host.name(), host));
            return;
        }
        Map<String, Set<String>> neighbors = new LinkedHashMap<>();
        cables.forEach(cable -> neighbors
                .computeIfAbsent(cable.from(), name -> new LinkedHashSet<>())
                .add(cable.to()));
        Map<String, List<Box>> alike = new LinkedHashMap<>();
        for (Box host : ordered(hosts)) {
            alike.computeIfAbsent(neighbors.getOrDefault(host.name(), Set.of()).toString(), key -> new ArrayList<>())
                    .add(host);
        }
        int each = Math.max(1, Math.min(SHOWN_ALIKE, MOST_HOSTS / alike.size()));
        int groups = 0;
        for (List<Box> group : alike.values()) {
            groups++;
            int most = groups <= MOST_HOSTS ? each : 0;
            group(group, Math.max(most, failedIn(group)), "topology.hosts", shown, shownAs);
        }
    }

    private static int failedIn(List<Box> group) {
        return (int)
                Math.min(MOST_HOSTS, group.stream().filter(Folding::hasFailed).count());
    }

    private void group(List<Box> group, int most, String label, Map<String, Box> shown, Map<String, String> shownAs) {
        group.stream().limit(most).forEach(box -> shown.put(box.name(), box));
        int more = group.size() - Math.min(most, group.size());
        if (more == 0) {
            return;
        }
        // Groups that are not shown at all share one box.
        String name = most == 0 ? labels.say("topology.others") : labels.count(label, more);
        String unique = name;
        for (int i = 2; most > 0 && shown.containsKey(unique); i++) {
            unique = name + " (" + i + ")";
        }
        String note = most == 0
                ? ""
                : labels.say(
                        "topology.like",
                        group.get(Math.min(most, group.size()) - 1).name());
        shown.putIfAbsent(unique, new Box(unique, "more", note, List.of(), List.of(), List.of(), false));
        for (Box folded : group.subList(group.size() - more, group.size())) {
            shownAs.put(folded.name(), unique);
        }
    }

    private static Cable moved(Cable cable, Map<String, Box> shown, Map<String, String> shownAs) {
        boolean from = shownAs.containsKey(cable.from());
        boolean to = shownAs.containsKey(cable.to());
        return !from && !to
                ? cable
                : new Cable(
                        shownAs.getOrDefault(cable.from(), cable.from()),
                        from ? "" : cable.fromPin(),
                        shownAs.getOrDefault(cable.to(), cable.to()),
                        to || from ? "" : cable.toPin(),
                        "",
                        cable.down());
    }

    /** The same with its first chips only; what failed stays. */
    private Box slim(Box box) {
        List<Chip> pins = box.isHost() || box.pins().size() <= 2 * MOST_CHIPS ? box.pins() : List.of();
        if (box.top().size() <= MOST_CHIPS) {
            return with(box, box.top(), pins);
        }
        List<Chip> first = new ArrayList<>();
        int room = MOST_CHIPS - 1;
        for (Chip chip : box.top()) {
            if (chip.failed() || !chip.kind().equals("vm")) {
                room--;
            }
        }
        for (Chip chip : box.top()) {
            boolean special = chip.failed() || !chip.kind().equals("vm");
            if (special && first.size() < 2 * MOST_CHIPS || !special && room-- > 0) {
                first.add(chip);
            }
        }
        int more = box.top().size() - first.size();
        first.add(new Chip("more", labels.say("topology.more", more), "", "", false));
        return with(box, first, pins);
    }

    private static Box with(Box box, List<Chip> top, List<Chip> pins) {
        return new Box(box.name(), box.kind(), box.note(), top, box.bands(), pins, box.failed());
    }
}
