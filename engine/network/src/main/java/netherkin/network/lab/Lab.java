package netherkin.network.lab;

/** One scenario's network: topology, simulation, trace and window. What sentences and Java tests talk to. */
public final class Lab {
    private final LabOptions options;
    private Step step;

    public Lab(LabOptions options) {
        this.options = options;
    }

    public LabOptions options() {
        return options;
    }

    /** Tells that the runner is about to call the sentence of {@code next}. */
    public void begin(Step next) {
        step = next;
    }

    /** The step under way. */
    public Step step() {
        return step;
    }

    /** Tells that a user's own step would be called here, in a run that only plans: later names may be its. */
    public void skippedUserStep() {}
}
