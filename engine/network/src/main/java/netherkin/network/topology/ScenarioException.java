package netherkin.network.topology;

/**
 * The scenario itself is wrong: a sentence that can't be read, an undeclared name, a topology that can't be. It is never
 * the network's verdict; the command line answers it with exit status 2.
 */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Origin origin;
    private final String problem;

    /**
     * @param origin the line at fault
     * @param problem what was found, what was expected, and the nearest valid thing, without the place
     */
    public ScenarioException(Origin origin, String problem) {
        super(origin.equals(Origin.UNKNOWN) ? problem : origin + ": " + problem);
        this.origin = origin;
        this.problem = problem;
    }

    public Origin origin() {
        return origin == null ? Origin.UNKNOWN : origin;
    }

    public String problem() {
        return problem;
    }
}
