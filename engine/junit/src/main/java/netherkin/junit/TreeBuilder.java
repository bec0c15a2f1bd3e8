package netherkin.junit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.junit.feature.FeatureElement;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.RuleElement;
import netherkin.junit.feature.ScenarioElement;
import netherkin.network.topology.ScenarioException;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** Builds the engine's tree from what was asked for. */
final class TreeBuilder {
    private final Settings settings;
    private final List<String> declaredGlue;
    private int order;

    TreeBuilder(Settings settings, List<String> declaredGlue) {
        this.settings = settings;
        this.declaredGlue = declaredGlue;
    }

    void build(EngineNode engine, List<Claims.Group> groups) {
        for (Claims.Group group : groups) {
            TestDescriptor parent = engine;
            if (group.anchor().isPresent()) {
                Class<?> type = group.anchor().get().type();
                parent = new ContainerNode(
                        engine.getUniqueId().append(UniqueIds.ANCHOR, type.getName()),
                        type.getSimpleName(),
                        ClassSource.from(type));
            }
            Names names = new Names(group.anchor().isPresent());
            List<String> glue = glue(group.anchor());
            for (Claims.Claim claim : group.files().values()) {
                feature(parent, claim, names, glue);
            }
            if (parent != engine && !parent.getChildren().isEmpty()) {
                engine.addChild(parent);
            }
        }
    }

    private List<String> glue(Optional<Anchor> anchor) {
        Set<String> packages = new LinkedHashSet<>(declaredGlue);
        packages.addAll(settings.glue());
        anchor.ifPresent(found -> packages.addAll(found.glue()));
        return List.copyOf(packages);
    }

    private void feature(TestDescriptor parent, Claims.Claim claim, Names names, List<String> glue) {
        Sources sources = new Sources(claim.location);
        ContainerNode node = new ContainerNode(
                parent.getUniqueId().append(UniqueIds.FEATURE, claim.location.id()),
                claim.file.map(file -> file.heading().title()).orElse(claim.location.shown()),
                sources.file());
        if (claim.problem.isPresent()) {
            problem(node, claim, claim.problem.get(), sources, names);
        } else {
            FeatureFile file = claim.file.orElseThrow();
            Selection selection = new Selection(claim.wanted, file.heading().line());
            ScenarioNodes scenarios = new ScenarioNodes(settings, file, sources, names, selection, glue);
            order = scenarios.addTo(node, order);
        }
        if (!node.getChildren().isEmpty()) {
            parent.addChild(node);
        }
    }

    private void problem(
            ContainerNode node, Claims.Claim claim, ScenarioException problem, Sources sources, Names names) {
        int line = Math.max(1, problem.origin().line());
        String name = names.unique(problem.origin() + " can't be run", claim.location, line);
        node.addChild(new TestNode(
                node.getUniqueId().append(UniqueIds.PROBLEM, Integer.toString(line)),
                name,
                sources.at(line, 1),
                List.of(),
                order++,
                new FileProblem(claim.location, problem)));
    }

    /** The scenarios of a feature in file order, with the rule each belongs to. */
    static List<Ruled> ruled(FeatureFile file) {
        List<Ruled> all = new ArrayList<>();
        for (FeatureElement child : file.children()) {
            if (child instanceof RuleElement rule) {
                rule.scenarios().forEach(scenario -> all.add(new Ruled(Optional.of(rule), scenario)));
            } else if (child instanceof ScenarioElement scenario) {
                all.add(new Ruled(Optional.empty(), scenario));
            }
        }
        return all;
    }

    /** A scenario and its rule, if it has one. */
    record Ruled(Optional<RuleElement> rule, ScenarioElement scenario) {}
}
