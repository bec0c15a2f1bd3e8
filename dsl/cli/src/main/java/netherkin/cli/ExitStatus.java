package netherkin.cli;

/** How a command ends; the worst of several counts. */
enum ExitStatus {
    /** Everything passed. */
    PASSED(0),
    /** Some scenarios were aborted or inconclusive beside those that passed. */
    INCONCLUSIVE(3),
    /** A scenario failed. */
    FAILED(1),
    /** The request or a file is wrong. */
    WRONG(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    ExitStatus or(ExitStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
