package netherkin.junit;

import java.util.Arrays;
import netherkin.junit.cucumber.StepMatch;
import netherkin.junit.feature.FeatureLocation;
import netherkin.junit.feature.StepLine;
import netherkin.network.topology.ScenarioException;
import org.opentest4j.TestAbortedException;

/** What is thrown, as people get to see it. */
final class Failures {
    private static final int SHOWN_TEXT = 200;

    private Failures() {}

    /** The line of a feature file as a stack frame, which development environments turn into a link. */
    static StackTraceElement frame(FeatureLocation location, String text, int line) {
        String shown = text.lines().findFirst().orElse("");
        shown = shown.length() > SHOWN_TEXT ? shown.substring(0, SHOWN_TEXT) + "…" : shown;
        return new StackTraceElement("✽", shown, location.link(), Math.max(line, 1));
    }

    /**
     * Puts the step below the frames of the method that threw. If that method is ours and what it threw is a verdict or a
     * complaint about the file, its frames say nothing to the reader and go.
     */
    static void locate(Throwable throwable, StepMatch match, FeatureLocation location, StepLine step) {
        StackTraceElement frame = frame(
                location, step.keyword() + " " + step.text(), step.origin().line());
        boolean bare = throwable instanceof ScenarioException
                || match.plans() && (throwable instanceof AssertionError || isAborted(throwable));
        StackTraceElement[] frames = bare ? new StackTraceElement[0] : throwable.getStackTrace();
        StackTraceElement[] located = Arrays.copyOf(frames, frames.length + 1);
        located[frames.length] = frame;
        throwable.setStackTrace(located);
    }

    /** An assumption that doesn't hold, of any of the usual libraries. */
    static boolean isAborted(Throwable throwable) {
        for (Class<?> type = throwable.getClass(); type != null; type = type.getSuperclass()) {
            switch (type.getName()) {
                case "netherkin.network.simulation.RealInterfaceException",
                        "org.opentest4j.TestAbortedException",
                        "org.junit.AssumptionViolatedException",
                        "org.junit.internal.AssumptionViolatedException",
                        "org.testng.SkipException" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** JUnit knows only one kind of aborted test. */
    static Throwable asJunitAborts(Throwable aborted) {
        if (aborted instanceof TestAbortedException) {
            return aborted;
        }
        TestAbortedException translated = new TestAbortedException(aborted.getMessage(), aborted);
        translated.setStackTrace(aborted.getStackTrace());
        return translated;
    }
}
