package netherkin.junit;

import java.util.List;
import java.util.Optional;
import netherkin.junit.feature.FeatureLocation;
import netherkin.network.topology.ScenarioException;

/** A feature file that can't be read: the one test it has, which fails. */
record FileProblem(FeatureLocation location, ScenarioException problem) implements TestNode.Runner {

    @Override
    public VariantResult run(RunState state, TestNode node) {
        int line = problem.origin().line();
        problem.setStackTrace(new StackTraceElement[] {Failures.frame(location, problem.problem(), line)});
        return new VariantResult(
                location.content().toString(),
                location.shown(),
                location.shown(),
                "en",
                Optional.empty(),
                node.getDisplayName(),
                "",
                line,
                List.of(),
                new Variant(Optional.empty(), Optional.empty(), Optional.empty(), Variant.DEFAULT_SEED),
                node.getUniqueId().toString(),
                VariantResult.Status.WRONG,
                Optional.of(problem),
                List.of(),
                Optional.empty());
    }
}
