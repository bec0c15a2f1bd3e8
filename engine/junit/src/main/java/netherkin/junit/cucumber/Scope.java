package netherkin.junit.cucumber;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.CucumberInvocationTargetException;
import io.cucumber.core.backend.Located;
import io.cucumber.core.backend.Status;
import java.util.Arrays;
import java.util.List;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;
import netherkin.network.lab.Lab;
import netherkin.network.topology.ScenarioException;

/** One scenario under way: its objects, its hooks, its steps. */
public final class Scope implements AutoCloseable {

    /** When a hook runs. */
    public enum Moment {
        BEFORE,
        BEFORE_STEP,
        AFTER_STEP,
        AFTER
    }

    private final Vocabulary vocabulary;
    private final Pickle pickle;
    private final ScenarioState state;
    private final boolean planOnly;

    Scope(Vocabulary vocabulary, Pickle pickle, ScenarioState state, Lab lab) {
        this.vocabulary = vocabulary;
        this.pickle = pickle;
        this.state = state;
        this.planOnly = lab.options().planOnly();
        vocabulary.objects.start(lab);
        vocabulary.backends.forEach(Backend::buildWorld);
    }

    /** Whether there is nothing to do at that moment. */
    public boolean hasNone(Moment moment) {
        return hooks(moment).isEmpty();
    }

    /**
     * Runs the hooks of a moment; each runs whatever happened to the one before it. In a run that only plans, users'
     * hooks are left out like their steps.
     *
     * @return the first failure, the later ones suppressed in it; null if there is none
     */
    public Throwable run(Moment moment, StepLine step) {
        state.step = step;
        Throwable failure = null;
        for (Hook hook : hooks(moment)) {
            if (hook.appliesTo(pickle.tags()) && (!planOnly || Vocabulary.isOwn(hook.definition))) {
                failure = both(failure, call(hook.definition, () -> hook.definition.execute(state)));
            }
        }
        return failure;
    }

    private static Throwable both(Throwable first, Throwable second) {
        if (first != null && second != null && first != second) {
            first.addSuppressed(second);
        }
        return first == null ? second : first;
    }

    private List<Hook> hooks(Moment moment) {
        return switch (moment) {
            case BEFORE -> vocabulary.glue.before;
            case BEFORE_STEP -> vocabulary.glue.beforeStep;
            case AFTER_STEP -> vocabulary.glue.afterStep;
            case AFTER -> vocabulary.glue.after;
        };
    }

    /**
     * Calls a sentence.
     *
     * @return what it threw, its stack cut below the step method; null if it returned
     */
    public Throwable call(StepMatch match, StepLine step) {
        state.step = step;
        return call(match.sentence.definition, () -> {
            Object[] arguments = match.sentence.arguments(match.arguments, step);
            match.sentence.definition.execute(arguments);
        });
    }

    private static Throwable call(Located located, Runnable body) {
        try {
            body.run();
            return null;
        } catch (CucumberInvocationTargetException e) {
            Throwable cause = e.getInvocationTargetExceptionCause();
            for (Throwable each = cause; each != null; each = each.getCause()) {
                cut(each, located);
            }
            return cause;
        } catch (RuntimeException | StackOverflowError e) {
            return unwrapped(e);
        }
    }

    /** Cucumber wraps what a parameter or table type throws; that the file is wrong must not get lost in there. */
    private static Throwable unwrapped(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ScenarioException) {
                return each;
            }
        }
        return thrown;
    }

    private static void cut(Throwable throwable, Located located) {
        StackTraceElement[] frames = throwable.getStackTrace();
        for (int i = 0; i < frames.length; i++) {
            if (located.isDefinedAt(frames[i])) {
                throwable.setStackTrace(Arrays.copyOf(frames, i + 1));
                return;
            }
        }
    }

    /** Tells hooks how the scenario stands. */
    public void failed(boolean skipped) {
        state.status = skipped ? Status.SKIPPED : Status.FAILED;
    }

    @Override
    public void close() {
        vocabulary.backends.forEach(Backend::disposeWorld);
        vocabulary.objects.stop();
    }
}
