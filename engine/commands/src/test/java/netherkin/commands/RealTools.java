package netherkin.commands;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real programs that a test compares with. Where one is missing, the test is aborted; where all must be there, it fails. */
public final class RealTools {
    private RealTools() {}

    /** The programs of Open vSwitch that work on databases, of the release that is imitated. */
    public static void needOpenVSwitch() throws IOException {
        need("ovsdb-tool", "ovsdb-server", "vtep-ctl", "ovs-vsctl", "bash");
        need3_1();
    }

    /** A whole Open vSwitch in network namespaces: its daemons, the VTEP emulator, and the right to make namespaces. */
    public static void needLab() throws IOException {
        needOpenVSwitch();
        need("ovs-vswitchd", "ovs-ofctl", "ip", "ifconfig", "ping", "tcpdump", "tshark", "python3");
        if (!Files.exists(Path.of("/usr/share/openvswitch/scripts/ovs-vtep"))) {
            missing("ovs-vtep is not installed");
        }
        if (!output("id", "-u").strip().equals("0")) {
            missing("network namespaces need root");
        }
        if (!Files.exists(Path.of("/dev/net/tun"))) {
            missing("there is no /dev/net/tun");
        }
    }

    /** They must be on the PATH. */
    public static void need(String... programs) {
        List<String> folders = Arrays.asList((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator));
        for (String program : programs) {
            if (folders.stream().noneMatch(f -> Files.isExecutable(Path.of(f, program)))) {
                missing(program + " is not installed");
            }
        }
    }

    /** Later releases word some messages differently. */
    private static void need3_1() throws IOException {
        String version = output("vtep-ctl", "--version");
        if (!version.contains("(Open vSwitch) 3.1.")) {
            missing("the recordings are of Open vSwitch 3.1, installed is "
                    + version.lines().findFirst().orElse("?"));
        }
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void missing(String reason) {
        if ("1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))) {
            fail(reason);
        }
        Assumptions.abort(reason);
    }
}
