package netherkin.reports;

import netherkin.network.topology.ScenarioException;

/** What a throwable says to people. */
public final class Messages {
    private Messages() {}

    /** Its message; with its class where that alone tells what it is, as with what a user's own step throws. */
    public static String of(Throwable throwable) {
        String message = throwable.getMessage();
        boolean verdict = throwable instanceof AssertionError
                || throwable instanceof ScenarioException
                || throwable.getClass().getSimpleName().equals("TestAbortedException");
        if (verdict && message != null) {
            return message.stripTrailing();
        }
        return throwable.getClass().getName() + (message == null ? "" : ": " + message.stripTrailing());
    }
}
