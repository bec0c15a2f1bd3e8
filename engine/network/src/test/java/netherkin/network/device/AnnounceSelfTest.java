package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HexFormat;
import netherkin.network.address.MacAddress;
import netherkin.network.wire.FrameEncoder;
import org.junit.jupiter.api.Test;

/**
 * Announcements byte for byte as another hypervisor's: captured on a tap while QEMU 7.2 ran {@code announce_self} in its
 * monitor, for an e1000 with the MAC address given.
 */
class AnnounceSelfTest {
    private static final String FROM_QEMU =
            "ffffffffffff0050568f123480350001" // Ethernet, EtherType RARP, type Ethernet
                    + "08000604000300" // IPv4, lengths, reverse request; the sender begins
                    + "50568f1234000000000050568f123400000000"
                    + "000000000000000000000000000000000000"; // padded to 60 bytes

    @Test
    void a_vm_is_announced_with_the_60_bytes_that_qemu_announces_it_with() {
        byte[] ours = FrameEncoder.encode(Announcer.rarp(MacAddress.parse("00:50:56:8f:12:34")));
        assertThat(HexFormat.of().formatHex(ours), is(FROM_QEMU));
    }
}
