package netherkin.live;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import netherkin.network.address.MacAddress;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.RawPacketListener;

/** An interface as libpcap opens it: frames at once, by the kernel's clock, and none that it sent itself. */
final class PcapDevice implements AutoCloseable {
    /**
     * Bytes. In immediate mode libpcap cuts it into slots that each hold the longest frame, so that a snap length of 64 KiB,
     * as is usual, would leave room for a few hundred frames.
     */
    private static final int KERNEL_BUFFER = 64 << 20;
    /** How long one look for a frame takes at most; frames come at once all the same. */
    private static final int TIMEOUT_MILLIS = 50;

    private final String name;
    private final PcapHandle handle;

    private PcapDevice(String name, PcapHandle handle) {
        this.name = name;
        this.handle = handle;
    }

    /** @throws RealInterfaceException if the right is missing, or libpcap */
    static PcapDevice open(RealInterfaces.Wanted wanted) {
        String name = wanted.name();
        try {
            PcapHandle handle = new PcapHandle.Builder(name)
                    .snaplen(Machine.longestFrame(name))
                    .promiscuousMode(promiscuity(wanted))
                    .timeoutMillis(TIMEOUT_MILLIS)
                    .immediateMode(true)
                    .bufferSize(KERNEL_BUFFER)
                    .build();
            handle.setDirection(PcapHandle.PcapDirection.IN);
            handle.setFilter(Interest.filter(wanted), BpfCompileMode.OPTIMIZE);
            return new PcapDevice(name, handle);
        } catch (PcapNativeException | NotOpenException e) {
            throw refused(name, e);
        } catch (LinkageError e) {
            throw new RealInterfaceException(
                    "libpcap is not installed, which real interfaces need: apt-get install libpcap0.8 (Debian, Ubuntu),"
                            + " dnf install libpcap (Fedora)",
                    e);
        }
    }

    /** An embedded address that isn't the interface's own never comes up otherwise. */
    private static PromiscuousMode promiscuity(RealInterfaces.Wanted wanted) {
        MacAddress own = Machine.mac(wanted.name());
        boolean foreign = wanted.macs().stream().anyMatch(mac -> !mac.equals(own));
        return foreign ? PromiscuousMode.PROMISCUOUS : PromiscuousMode.NONPROMISCUOUS;
    }

    private static RealInterfaceException refused(String name, Exception e) {
        String said = String.valueOf(e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("permi") || lower.contains("not permitted")) {
            return new RealInterfaceException(
                    "the right to open " + name + " is missing (CAP_NET_RAW): run as root, or once"
                            + " sudo setcap cap_net_raw,cap_net_admin+eip \"$(readlink -f \"$(command -v java)\")\"",
                    e);
        }
        return new RealInterfaceException("the interface " + name + " can't be opened: " + said, e);
    }

    /**
     * Hands on frames as they come, until {@link #stop}. One call for all of them: libpcap calls back, which costs a third
     * of asking it for each.
     *
     * @return false if the interface can't be read at the moment
     */
    boolean read(BiConsumer<byte[], Instant> taker) {
        try {
            handle.loop(-1, (RawPacketListener)
                    bytes -> taker.accept(bytes, handle.getTimestamp().toInstant()));
            return true;
        } catch (InterruptedException stopped) {
            return true;
        } catch (PcapNativeException | NotOpenException down) {
            return false;
        }
    }

    /** Ends {@link #read}, whether a frame comes or not. */
    void stop() {
        try {
            handle.breakLoop();
        } catch (NotOpenException closed) {
            // Then nobody reads.
            return;
        }
    }

    /** @throws RealInterfaceException if the interface has gone, or takes no frame of that size */
    void send(byte[] frame) {
        try {
            handle.sendPacket(frame);
        } catch (PcapNativeException | NotOpenException e) {
            throw new RealInterfaceException(
                    "a frame of " + frame.length + " bytes can't be sent out of " + name + ": " + e.getMessage(), e);
        }
    }

    /** Frames that came and that the kernel had no room for. */
    long dropped() {
        try {
            return handle.isOpen() ? handle.getStats().getNumPacketsDropped() : 0;
        } catch (PcapNativeException | NotOpenException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
