package netherkin.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import netherkin.network.capture.CaptureReader;
import netherkin.network.capture.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embedded machines beside real ones, in network namespaces. */
class LiveTest {
    private static final String ROUTED = """
            Feature: A distributed router and a machine of the kernel
              Scenario: Routed
                Given these hosts
                  | host   | VTEP         | interface |
                  | Host A | 10.99.0.1/24 |           |
                  | Host B | 10.99.0.2/24 | real      |
                And these networks
                  | network | VNI  |
                  | blue    | 5001 |
                  | red     | 5002 |
                And a distributed logical router dlr with these LIFs
                  | network | IP             |
                  | red     | 172.16.10.1/24 |
                  | blue    | 172.16.20.1/24 |
                And VM1 with IP 172.16.10.11/24 on Host A in red
                And VM2 with IP 172.16.20.12/24 on Host B in blue is real
                When VM1 pings VM2
                Then VM1 receives an ICMP echo reply with TTL = 63 within 3 s
            """;
    private static final String MOVED = """
            Feature: A bridge of the kernel between two embedded hosts
              Scenario: A RARP moves its entry
                Given these hosts
                  | host   | interface |
                  | Host A | veth-p    |
                  | Host C | veth-z    |
                And a port group web on VLAN 30 in every host
                And VM1 with IP 172.16.30.11/24 on Host A in web
                When VM1 sends a gratuitous ARP
                And VM1 migrates to Host C
                And 1 s pass
                Then the uplink of Host C sends a RARP request
            """;

    @TempDir
    Path out;

    private Path feature(String text) throws IOException {
        return Files.writeString(out.resolve("t.feature"), text);
    }

    @Test
    void the_dlr_routes_to_a_machine_of_the_kernel() throws IOException {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces();
                Peer peer = new LinuxPeer(spaces.add("a"))) {
            spaces.ip(Peer.MACHINE, "route add default via 172.16.20.1");
            Namespaces.Outcome outcome =
                    Conformance.run(spaces, out, feature(ROUTED).toString(), "--device", "Host B=veth-a");
            assertThat(peer.title() + ": " + outcome.output(), outcome.status(), is(0));
        }
    }

    @Test
    void without_leave_no_frame_leaves() throws IOException {
        Namespaces.require("ip");
        try (Namespaces spaces = new Namespaces()) {
            bridge(spaces);
            Namespaces.Outcome outcome = spaces.run(
                    "a",
                    Conformance.command(
                            "run", "--out", out.toString(), feature(MOVED).toString()));
            assertThat(outcome.output(), outcome.status(), is(3));
            assertThat(outcome.output(), containsString("netherkin run --live"));
            String table = spaces.run("a", "bridge fdb show br br0").output();
            assertThat(table, containsString("veth-q"));
            assertThat(table, not(containsString("00:50:56:aa:00:01")));
        }
    }

    @Test
    void a_rarp_moves_an_entry_of_a_bridge_of_the_kernel() throws IOException {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces()) {
            bridge(spaces);
            Path events = out.resolve("fdb.txt");
            spaces.start("a", events, "bridge", "monitor", "fdb");
            Namespaces.Outcome outcome =
                    Conformance.run(spaces, out, feature(MOVED).toString());
            assertThat(outcome.output(), outcome.status(), is(0));
            String table = spaces.run("a", "bridge fdb show br br0").output();
            assertThat(table, containsString("00:50:56:aa:00:01 dev veth-r"));
            assertThat(table, not(containsString("00:50:56:aa:00:01 dev veth-q")));
            assertThat(Files.readString(events), containsString("00:50:56:aa:00:01 dev veth-q"));
        }
    }

    @Test
    void what_tcpdump_sees_on_the_far_side_is_what_our_capture_says_was_sent() throws IOException {
        Namespaces.require("ip", "tcpdump");
        try (Namespaces spaces = new Namespaces()) {
            bridge(spaces);
            Path theirs = out.resolve("theirs.pcap");
            Process tcpdump = spaces.start(
                    "a",
                    out.resolve("tcpdump.txt"),
                    "tcpdump",
                    "-U",
                    "-i",
                    "veth-q",
                    "-Q",
                    "in",
                    "-w",
                    theirs.toString(),
                    "ether src 00:50:56:aa:00:01");
            spaces.await("a", "grep -q listening " + out.resolve("tcpdump.txt"));
            String pings = MOVED.replace("When VM1 sends a gratuitous ARP", "When VM1 pings 172.16.30.99");
            Namespaces.Outcome outcome =
                    Conformance.run(spaces, out, feature(pings).toString());
            assertThat(outcome.output(), outcome.status(), is(0));
            tcpdump.destroy();
            List<String> seen = frames(theirs, false);
            assertThat(seen, hasSize(greaterThan(2)));
            try (Stream<Path> files = Files.walk(out)) {
                Path ours = files.filter(file -> file.toString().endsWith(".pcapng"))
                        .findFirst()
                        .orElseThrow();
                assertThat(frames(ours, true), is(seen));
            }
        }
    }

    /** Host A is before veth-q of a bridge, Host C before its veth-r. */
    private static void bridge(Namespaces spaces) {
        spaces.add("a").join("a", "veth-p", "a", "veth-q").join("a", "veth-r", "a", "veth-z");
        spaces.ip("a", "link add br0 type bridge forward_delay 0");
        spaces.ip("a", "link set veth-q master br0").ip("a", "link set veth-r master br0");
        spaces.ip("a", "link set br0 up");
    }

    private static List<String> frames(Path file, boolean sentByHostA) {
        List<String> all = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                boolean sent = reader.direction() == Direction.OUTBOUND
                        && reader.at().name().equals("Host A:vmnic0");
                if (!sentByHostA || sent) {
                    byte[] bytes =
                            Arrays.copyOfRange(reader.buffer(), reader.offset(), reader.offset() + reader.length());
                    all.add(HexFormat.of().formatHex(bytes));
                }
            }
        }
        return all;
    }
}
