package netherkin.commands.program;

import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/**
 * One call of a program.
 *
 * @param typed the program as it was typed, folders included: what {@code argv[0]} is
 * @param program its name without folders
 * @param background it shall not keep the operator waiting
 * @param origin the line of the feature file
 */
public record Invocation(
        Lab lab,
        String host,
        String typed,
        String program,
        List<String> arguments,
        boolean background,
        Origin origin,
        Output output) {
    public Invocation {
        arguments = List.copyOf(arguments);
    }

    /** Does something to the network and lets it become quiet. */
    public void stimulate(Stimulus stimulus) {
        lab.stimulate(stimulus);
    }

    public CaptureFiles files() {
        return CaptureFiles.of(lab);
    }

    public Jobs jobs() {
        return Jobs.of(lab);
    }

    /** Refuses what the real program could do. */
    public ScenarioException refused(String what) {
        return new ScenarioException(origin, program + ": " + what);
    }

    /** Prints an error as the program names itself, and gives its exit status. */
    public int fail(String message, int status) {
        output.error(program + ": " + message);
        return status;
    }
}
