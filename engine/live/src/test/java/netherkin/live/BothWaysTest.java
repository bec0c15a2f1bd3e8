package netherkin.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both directions at once over a pair of virtual interfaces in a namespace of the test's own. */
class BothWaysTest {
    private final String space = "nkbw-" + ProcessHandle.current().pid();

    private String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private String inside(String... command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", space));
        all.addAll(Arrays.asList(command));
        return run(all.toArray(String[]::new));
    }

    private void need(boolean there, String message) {
        if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
            assertThat(message, there, is(true));
        }
        assumeTrue(there, message);
    }

    @AfterEach
    void remove() {
        run("ip", "netns", "del", space);
    }

    @Test
    void a_hundred_thousand_frames_each_way_arrive_in_order_and_none_is_lost() {
        need(System.getProperty("user.name").equals("root"), "needs root, to make a network namespace");
        String made = run("ip", "netns", "add", space);
        need(made.isEmpty(), "needs a network namespace: " + made);
        inside("ip", "link", "add", "veth-x", "type", "veth", "peer", "name", "veth-y");
        inside("ip", "link", "set", "veth-x", "up");
        inside("ip", "link", "set", "veth-y", "up");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        String said = inside(
                java, "-Xmx256m", "-cp", path, BothWays.class.getName(), "veth-x", "veth-y", "100000", "100", "20000");
        // Newer JDKs warn of the native code that libpcap is reached through.
        String[] lines = said.lines().filter(line -> line.contains(" sent, ")).toArray(String[]::new);
        assertThat(said, lines.length, is(4));
        for (int direction = 0; direction < 2; direction++) {
            assertThat(lines[direction], containsString("100000 sent, 100000 received, "));
            assertThat(lines[direction + 2], containsString(": 100000 sent, 100000 received, 0 dropped by the kernel"));
        }
    }
}
