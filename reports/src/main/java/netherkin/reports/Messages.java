package netherkin.reports;

/** What a throwable says to people. */
public final class Messages {
    private Messages() {}

    /** Its message; with its class where that alone tells what it is, as with what a user's own step throws. */
    public static String of(Throwable throwable) {
        String message = throwable.getMessage();
        if (message != null && speaksForItself(throwable)) {
            return message.stripTrailing();
        }
        return throwable.getClass().getName() + (message == null ? "" : ": " + message.stripTrailing());
    }

    /** Whether it is a verdict, an aborted test, or our own complaint, of which the class tells a person nothing. */
    public static boolean speaksForItself(Throwable throwable) {
        Class<?> type = throwable.getClass();
        return throwable instanceof AssertionError
                || type.getName().startsWith("netherkin.")
                || type.getSimpleName().equals("TestAbortedException");
    }
}
