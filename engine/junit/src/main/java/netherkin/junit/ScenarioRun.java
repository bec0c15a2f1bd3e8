package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.junit.cucumber.Place;
import netherkin.junit.cucumber.Scope;
import netherkin.junit.cucumber.Scope.Moment;
import netherkin.junit.cucumber.StepMatch;
import netherkin.junit.cucumber.Vocabulary;
import netherkin.junit.feature.DocText;
import netherkin.junit.feature.FeatureLocation;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Step;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import org.opentest4j.TestAbortedException;

/** One variant of a scenario, from its first step to its result. */
final class ScenarioRun {
    private final ScenarioCase scenario;
    private final RunState state;
    private final TestNode node;
    private final FeatureLocation location;
    private final Pickle pickle;
    private final List<StepResult> results = new ArrayList<>();
    private Throwable failure;
    private StepResult.Status failedAs;

    ScenarioRun(ScenarioCase scenario, RunState state, TestNode node) {
        this.scenario = scenario;
        this.state = state;
        this.node = node;
        this.location = scenario.file().location();
        this.pickle = scenario.pickle().get();
    }

    VariantResult run() {
        try {
            return scenario.problem().isPresent()
                    ? unfit(
                            VariantResult.Status.FAILED,
                            pickle.line(),
                            scenario.problem().get())
                    : pickle.tags().contains("@live") && !state.settings().live() ? notLive() : matched();
        } catch (RuntimeException e) {
            return finish(VariantResult.Status.FAILED, e, null);
        }
    }

    private VariantResult notLive() {
        TestAbortedException reason = new TestAbortedException(
                "tagged @live: it needs a real interface, and runs only if netherkin.live is true");
        reason.setStackTrace(new StackTraceElement[0]);
        return finish(VariantResult.Status.ABORTED, reason, null);
    }

    private VariantResult unfit(VariantResult.Status status, int line, String problem) {
        ScenarioException wrong = new ScenarioException(new Origin(location.shown(), line), problem);
        wrong.setStackTrace(new StackTraceElement[] {Failures.frame(location, pickle.name(), line)});
        return finish(status, wrong, null);
    }

    private VariantResult matched() {
        Vocabulary vocabulary = state.vocabulary(scenario.glue());
        StepMatching matching = new StepMatching(scenario.file().language(), vocabulary, state.suggestions());
        List<StepMatch> matches = matching.match(pickle.steps());
        if (matching.problem().isPresent()) {
            results.addAll(matching.results());
            return unfit(
                    VariantResult.Status.WRONG,
                    matching.line(),
                    matching.problem().get());
        }
        for (String tag : pickle.tags()) {
            if (tag.equals("@every-order") || tag.startsWith("@orders=")) {
                state.publisher(node).publishEntry("notice", tag + ": run once, orders of arrival are not explored");
            }
        }
        return played(vocabulary, matches);
    }

    private VariantResult played(Vocabulary vocabulary, List<StepMatch> matches) {
        Lab lab = new Lab(state.settings()
                .real()
                .addTo(scenario.variant().options(state.settings().planOnly())));
        Place place = new Place(
                location.content(),
                scenario.file().language(),
                node.getUniqueId().toString());
        HookAttachments attachments = new HookAttachments(state.settings().out(), place.id(), state.publisher(node));
        try (Scope scope = vocabulary.open(pickle, place, lab, attachments)) {
            fail(scope.run(Moment.BEFORE, null), scope);
            for (int i = 0; i < matches.size(); i++) {
                step(lab, scope, matches.get(i), pickle.steps().get(i));
            }
            if (failure == null) {
                fail(end(lab), scope);
            }
            fail(scope.run(Moment.AFTER, null), scope);
        } finally {
            lab.close();
        }
        OpenChoices.notices(scenario.variant(), lab)
                .forEach(text -> state.publisher(node).publishEntry("notice", text));
        if (failure == null) {
            return finish(VariantResult.Status.PASSED, null, lab);
        }
        return finish(
                switch (failedAs) {
                    case WRONG -> VariantResult.Status.WRONG;
                    case ABORTED -> VariantResult.Status.ABORTED;
                    default -> VariantResult.Status.FAILED;
                },
                failedAs == StepResult.Status.ABORTED ? Failures.asJunitAborts(failure) : failure,
                lab);
    }

    private void step(Lab lab, Scope scope, StepMatch match, StepLine step) {
        if (failure != null) {
            results.add(result(step, StepResult.Status.SKIPPED, null));
            return;
        }
        Throwable thrown = begin(lab, step);
        if (thrown == null && !scope.hasNone(Moment.BEFORE_STEP)) {
            thrown = scope.run(Moment.BEFORE_STEP, step);
        }
        StepResult.Status status = StepResult.Status.PASSED;
        if (thrown == null && lab.options().planOnly() && !match.plans()) {
            lab.skippedUserStep();
            status = StepResult.Status.SKIPPED;
        } else if (thrown == null) {
            thrown = scope.call(match, step);
        }
        fail(thrown, scope);
        if (!scope.hasNone(Moment.AFTER_STEP)) {
            Throwable after = scope.run(Moment.AFTER_STEP, step);
            thrown = thrown == null ? after : thrown;
            fail(after, scope);
        }
        if (thrown != null) {
            Failures.locate(thrown, match, location, step);
        }
        results.add(result(step, thrown == null ? status : failedAs, thrown));
    }

    /** The lab may find here that what the steps before have built can't be. */
    private static Throwable begin(Lab lab, StepLine step) {
        try {
            lab.begin(new Step(step.role(), step.keyword(), step.text(), step.origin(), step.rowOrigins()));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** What no step has needed yet is still looked at: a network that can't be is a mistake in the file. */
    private static Throwable end(Lab lab) {
        try {
            lab.end();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** The first failure counts, later ones are kept beside it. */
    private void fail(Throwable thrown, Scope scope) {
        if (thrown == null) {
            return;
        }
        if (failure != null) {
            if (failure != thrown) {
                failure.addSuppressed(thrown);
            }
            return;
        }
        failure = thrown;
        failedAs = thrown instanceof ScenarioException
                ? StepResult.Status.WRONG
                : Failures.isAborted(thrown) ? StepResult.Status.ABORTED : StepResult.Status.FAILED;
        scope.failed(failedAs == StepResult.Status.ABORTED);
    }

    static StepResult result(StepLine step, StepResult.Status status, Throwable thrown) {
        return new StepResult(
                step.keyword(),
                step.text(),
                step.origin().line(),
                step.table(),
                step.docText().map(DocText::content),
                status,
                Optional.ofNullable(thrown));
    }

    private VariantResult finish(VariantResult.Status status, Throwable throwable, Lab lab) {
        if (results.isEmpty()) {
            pickle.steps().forEach(step -> results.add(result(step, StepResult.Status.SKIPPED, null)));
        }
        return scenario.result(pickle, node.getUniqueId().toString(), status, throwable, results, lab);
    }
}
