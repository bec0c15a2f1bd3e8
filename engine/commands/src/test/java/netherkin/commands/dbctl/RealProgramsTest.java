package netherkin.commands.dbctl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import netherkin.commands.RealTools;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types the recorded sessions into the real programs once more: the recordings are what these print. */
class RealProgramsTest {
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vtep-ctl.txt", "ovs-vsctl.txt"})
    void print_what_was_recorded(String resource) throws IOException, InterruptedException {
        RealTools.needOpenVSwitch();
        Path session = copy(resource);
        Path fresh = folder.resolve("fresh.txt");
        Process process = new ProcessBuilder("bash", copy("record.sh").toString(), session.toString())
                .redirectOutput(fresh.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES));
        assertThat(shown(Files.readString(fresh)), is(shown(Files.readString(session))));
    }

    private static String shown(String text) {
        List<String> lines = new ArrayList<>();
        Recording.read(text).sessions().forEach((title, session) -> {
            lines.add("# " + title);
            session.forEach(typed -> lines.add("$ " + typed.command() + "\n" + typed.shown()));
        });
        return String.join("\n", lines);
    }

    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(resource);
        try (var in = RealProgramsTest.class.getResourceAsStream("/recordings/" + resource)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
