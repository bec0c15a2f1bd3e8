package netherkin.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.FeatureLocation;
import netherkin.junit.feature.FeatureReader;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** What a discovery request asks for: which parts of which files, below which anchor. */
final class Claims {

    /** A file that was asked for, read. */
    static final class Claim {
        final FeatureLocation location;
        final Optional<FeatureFile> file;
        final Optional<ScenarioException> problem;
        final Set<Wanted> wanted = new LinkedHashSet<>();

        Claim(FeatureLocation location, Optional<FeatureFile> file, Optional<ScenarioException> problem) {
            this.location = location;
            this.file = file;
            this.problem = problem;
        }

        boolean isWhole() {
            return wanted.contains(Wanted.ALL);
        }
    }

    /** The files below one anchor; below the engine itself if there is no anchor. */
    record Group(Optional<Anchor> anchor, Map<String, Claim> files) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Claim> read = new LinkedHashMap<>();

    /** Asks for a part of a file. */
    void add(Optional<Anchor> anchor, FeatureLocation location, Wanted wanted) {
        claim(anchor, location).wanted.add(wanted);
    }

    /** The file as it is asked for below an anchor, read when first met. */
    Claim claim(Optional<Anchor> anchor, FeatureLocation location) {
        return group(anchor).files().computeIfAbsent(key(location), key -> {
            Claim known = read.computeIfAbsent(key, unread -> read(location));
            return new Claim(known.location, known.file, known.problem);
        });
    }

    /** Remembers a file that isn't there. */
    void addMissing(Optional<Anchor> anchor, String named) {
        FeatureLocation location = FeatureLocation.of(java.nio.file.Path.of(named.replace('\0', '?')));
        ScenarioException problem =
                new ScenarioException(new Origin(named, 0), "there is no such feature file or directory of them");
        Claim claim = new Claim(location, Optional.empty(), Optional.of(problem));
        claim.wanted.add(Wanted.ALL);
        group(anchor).files().put(key(location), claim);
    }

    private Group group(Optional<Anchor> anchor) {
        String key = anchor.map(found -> found.type().getName()).orElse("");
        return groups.computeIfAbsent(key, name -> new Group(anchor, new LinkedHashMap<>()));
    }

    private static Claim read(FeatureLocation location) {
        try {
            return new Claim(location, Optional.of(FeatureReader.read(location)), Optional.empty());
        } catch (ScenarioException e) {
            return new Claim(location, Optional.empty(), Optional.of(e));
        }
    }

    /** One file has one key, whether it is met as a file, a resource or the copy of either. */
    private static String key(FeatureLocation location) {
        return location.file().map(Object::toString).orElse(location.id());
    }

    /**
     * Leaves out what would run twice: below the anchor for everything, and below the engine where directories were
     * scanned, the files that an anchor asks for.
     */
    List<Group> withoutRepeats(boolean scanned) {
        Set<String> anchored = new LinkedHashSet<>();
        groups.values().stream()
                .filter(group ->
                        group.anchor().isPresent() && !group.anchor().get().isForAll())
                .forEach(group -> group.files().forEach((key, claim) -> {
                    if (claim.isWhole()) {
                        anchored.add(key);
                    }
                }));
        for (Group group : groups.values()) {
            if (group.anchor().map(Anchor::isForAll).orElse(scanned)) {
                group.files().keySet().removeAll(anchored);
            }
        }
        return new ArrayList<>(groups.values());
    }
}
