package netherkin.network.topology;

/** Of all that is wrong with a topology, what was declared first. */
final class Problems {
    private int sequence = Integer.MAX_VALUE;
    private Origin origin;
    private String problem;

    Problems() {}

    Problems(Problems other) {
        sequence = other.sequence;
        origin = other.origin;
        problem = other.problem;
    }

    void add(Declared at, String text) {
        add(at.sequence(), at.origin(), text);
    }

    void add(Cell at, String text) {
        add(at.sequence(), at.origin(), text);
    }

    void add(int declared, Origin line, String text) {
        if (declared < sequence) {
            sequence = declared;
            origin = line;
            problem = text;
        }
    }

    void throwFirst() {
        if (problem != null) {
            throw new ScenarioException(origin, problem);
        }
    }
}
