package netherkin.junit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.Heading;
import netherkin.junit.feature.Pickle;
import netherkin.network.lab.Lab;

/**
 * A variant of a scenario before it runs.
 *
 * @param pickle made when it is needed, as an outline may have very many
 * @param selected all variants of this scenario that are to run
 * @param problem what is wrong with it, if that is known already
 */
record ScenarioCase(
        FeatureFile file,
        Optional<String> rule,
        Heading heading,
        Supplier<Pickle> pickle,
        Variant variant,
        List<Variant> selected,
        List<String> glue,
        Optional<String> problem)
        implements TestNode.Runner {

    @Override
    public VariantResult run(RunState state, TestNode node) {
        return new ScenarioRun(this, state, node).run();
    }

    @Override
    public Optional<String> redundant(RunState state, TestNode node) {
        return OpenChoices.redundant(this, state, node);
    }

    VariantResult result(
            Pickle ready,
            String uniqueId,
            VariantResult.Status status,
            Throwable throwable,
            List<StepResult> steps,
            Lab lab) {
        return new VariantResult(
                file.location().content().toString(),
                file.location().shown(),
                file.heading().title(),
                file.language(),
                rule,
                ready.name().isBlank() ? heading.keyword() : ready.name(),
                heading.keyword(),
                ready.line(),
                Variants.tags(ready.tags(), variant),
                variant,
                uniqueId,
                status,
                Optional.ofNullable(throwable),
                List.copyOf(steps),
                Optional.ofNullable(lab));
    }
}
