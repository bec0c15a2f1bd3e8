package netherkin.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A second run of this project, whose embedded host is the device under test: proof that each side can be the other. Both
 * declare their hosts and VMs in the same order, as addresses are given out in it.
 */
final class OwnPeer implements Peer {
    private static final String FEATURE = """
            Feature: A device under test
              Scenario: It answers until it is ended
                Given these hosts
                  | host   | VTEP         | interface |
                  | Host A | 10.99.0.1/24 | real      |
                  | Host B | 10.99.0.2/24 |           |
                And the network blue has ID 5001 and uses VXLAN
                And VM1 with IP 172.16.20.11/24 on Host A in blue is real
                And VM2 with IP 172.16.20.12/24 on Host B in blue
                And the UDP checksum of Host B is %s
                When 300 s pass
                Then VM2 receives an ARP request
            """;
    private final Process run;

    /** @param checksum what its UDP checksums are: {@code on} or {@code wrong} */
    OwnPeer(Namespaces spaces, Path folder, String checksum) throws IOException {
        Path feature =
                Files.writeString(folder.resolve("device-" + checksum + ".feature"), FEATURE.formatted(checksum));
        run = Conformance.start(spaces, "b", folder, feature.toString(), "--device", "Host A=veth-b");
        spaces.await("b", "ip -d link show veth-b | grep -q 'promiscuity [1-9]' || { sleep 0.2; false; }");
    }

    @Override
    public String title() {
        return "Netherkin";
    }

    @Override
    public void close() {
        run.destroyForcibly();
        try {
            run.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
