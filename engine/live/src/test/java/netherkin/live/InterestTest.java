package netherkin.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.simulation.RealInterfaces.Wanted;
import netherkin.network.wire.DecodeAs;
import org.junit.jupiter.api.Test;

class InterestTest {
    private static String filter(Set<MacAddress> macs, boolean ipv6) {
        return Interest.filter(new Wanted("eth9", macs, DecodeAs.OURS, ipv6));
    }

    @Test
    void groups_and_embedded_addresses_are_of_interest_and_noise_is_not() {
        assertThat(
                filter(Set.of(MacAddress.parse("02:00:00:00:00:09")), false),
                is("(ether multicast or ether dst 02:00:00:00:00:09) and not stp and not (ip6 and ether multicast)"));
        assertThat(filter(Set.of(), true), is("(ether multicast) and not stp"));
    }

    @Test
    void tcpdump_reads_each_filter() throws IOException, InterruptedException {
        Path tcpdump = Path.of("/usr/bin/tcpdump");
        assumeTrue(Files.isExecutable(tcpdump), "needs tcpdump, which is not installed");
        Set<MacAddress> many = new LinkedHashSet<>();
        for (int i = 0; i < 101; i++) {
            many.add(new MacAddress(0x02_0000_000000L + i));
            Process read = new ProcessBuilder(tcpdump.toString(), "-y", "EN10MB", "-d", filter(many, i % 2 == 0))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(filter(many, i % 2 == 0), read.waitFor(), is(0));
            i += 49;
        }
    }
}
