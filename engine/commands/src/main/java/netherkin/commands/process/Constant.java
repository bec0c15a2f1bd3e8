package netherkin.commands.process;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;

/** {@code true} and {@code false}. */
public final class Constant implements Program {
    private final String name;
    private final int status;

    public Constant(String name, int status) {
        this.name = name;
        this.status = status;
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public int run(Invocation call) {
        return status;
    }
}
