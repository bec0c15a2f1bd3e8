package netherkin.reports.wireshark;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Setting;
import netherkin.reports.SampleLabs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Debian's tshark makes of a capture with our profile, {@code tshark -C}. */
class WiresharkProfileTest {
    private static final String PROFILE = "netherkin";

    @TempDir
    Path folder;

    private Path capture;
    private Map<String, byte[]> files;

    @BeforeEach
    void write_capture_and_profile() throws IOException {
        Lab lab = SampleLabs.routed(2, "vm ", "Host ");
        lab.draft().setting(Setting.VXLAN_PORT, "Host 1", "8999", Origin.UNKNOWN);
        lab.draft().setting(Setting.VXLAN_PORT, "Host 2", "8999", Origin.UNKNOWN);
        SampleLabs.ping(lab, 5, "vm 1", SampleLabs.ip(2), 1);
        capture = folder.resolve("a.pcapng");
        new LabCapture(lab).writePcapng(capture, "a");
        files = WiresharkProfile.of(lab).files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve("profiles").resolve(PROFILE).resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private List<String> tshark(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-C", PROFILE, "-r", capture.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("WIRESHARK_CONFIG_DIR", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = start(builder);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(Files.readString(folder.resolve("err")), process.waitFor(), is(0));
        return lines;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            return "1".equals(System.getenv("NETHERKIN_REQUIRE_TOOLS"))
                    ? fail("tshark is required and missing", e)
                    : abort("tshark is not installed");
        }
    }

    @Test
    void mac_addresses_have_the_names_of_the_scenario() throws Exception {
        List<String> sources = tshark("-T", "fields", "-e", "eth.src_resolved");
        assertThat(sources, hasItem(containsString("MAC-of-vm-1")));
        assertThat(sources, hasItem(containsString("vMAC")));
    }

    @Test
    void vxlan_is_read_on_the_port_that_the_scenario_chose() throws Exception {
        List<String> networks = tshark("-Y", "udp.dstport == 8999", "-T", "fields", "-e", "vxlan.vni");
        assertThat(networks.size(), is(greaterThan(0)));
        assertThat(networks, everyItem(startsWith("50")));
    }

    @Test
    void every_filter_of_a_button_and_of_a_colour_is_understood_and_the_steps_button_finds_its_frames()
            throws Exception {
        for (String filter : filters()) {
            tshark("-Y", filter);
        }
        assertThat(filters(), hasItem("frame.comment contains \"When vm 1 pings 172.16.2.12\""));
        assertThat(
                tshark("-Y", "frame.comment contains \"vm 1 pings 172.16.2.12\"")
                        .size(),
                is(greaterThan(10)));
        assertThat(tshark("-Y", "frame.comment contains \"→\"").size(), is(greaterThan(0)));
    }

    private List<String> filters() {
        List<String> filters = new ArrayList<>();
        lines("colorfilters").forEach(line -> filters.add(line.split("@")[2]));
        lines("dfilter_buttons")
                .forEach(line -> filters.add(
                        line.split("\",\"")[2].replace("\\x22", "\"").replace("\\xe2\\x86\\x92", "→")));
        return filters;
    }

    private List<String> lines(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void the_columns_are_ours() throws Exception {
        List<String> lines = tshark();
        assertThat(lines, hasItem(containsString("Host 1:vm 1")));
        assertThat(lines, hasItem(containsString("pMAC-1 → Broadcast")));
    }

    @Test
    void an_address_that_has_several_names_in_a_run_has_none_in_the_profile_of_the_run() {
        WiresharkProfile profile = new WiresharkProfile();
        profile.add(SampleLabs.ping(SampleLabs.routed(2, "vm", "h"), 5, "vm1", SampleLabs.ip(2), 1));
        assertThat(hosts(profile), hasItems("10.0.0.1 IP-of-h1", "172.16.1.11 IP-of-vm1"));
        profile.add(SampleLabs.ping(SampleLabs.routed(2, "other", "h"), 5, "other1", SampleLabs.ip(2), 1));
        assertThat(hosts(profile), hasItem("10.0.0.1 IP-of-h1"));
        assertThat(hosts(profile), not(hasItem(containsString("172.16.1.11"))));
    }

    private static List<String> hosts(WiresharkProfile profile) {
        return new String(profile.files().get("hosts"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
