package netherkin.network.device;

import java.nio.ByteBuffer;
import java.util.List;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;

/**
 * One end of a session of Bidirectional Forwarding Detection in a tunnel (RFC 5880), as Open vSwitch 3.1 keeps it:
 * asynchronous mode, a control packet at each interval and not at a change of state. Without the jitter of §6.8.7, so that
 * every run is the same.
 */
final class BfdSession {
    /** Of single-hop control packets (RFC 5881 §4). */
    static final int UDP_PORT = 3784;

    private static final int CONTROL_LENGTH = 24;
    private static final int VERSION = 1;
    private static final int FIRST_SOURCE_PORT = 49152;
    private static final int TIME_TO_LIVE = 255;
    /** Internetwork control (CS6). */
    private static final int DSCP = 48;

    private static final long MICRO = 1_000L;
    private static final long MILLI = 1_000_000L;
    /** Until a session is up, its packets come no faster (RFC 5880 §6.8.3). */
    private static final long SLOW = 1_000 * MILLI;

    private static final long NEVER = Long.MAX_VALUE;
    private static final List<String> DIAGNOSTICS = List.of(
            "No Diagnostic",
            "Control Detection Time Expired",
            "Echo Function Failed",
            "Neighbor Signaled Session Down",
            "Forwarding Plane Reset",
            "Path Down",
            "Concatenated Path Down",
            "Administratively Down",
            "Reverse Concatenated Path Down");
    private static final int EXPIRED = 1;
    private static final int SIGNALED_DOWN = 3;
    private static final int PATH_DOWN = 6;
    private static final int REVERSE_PATH_DOWN = 8;

    /** What a session can be in, in the order of the codes on the wire (RFC 5880 §4.1). */
    enum State {
        ADMIN_DOWN("admin_down"),
        DOWN("down"),
        INIT("init"),
        UP("up");

        private final String text;

        State(String text) {
            this.text = text;
        }
    }

    private final int discriminator;
    private BridgeConfig.Bfd config;
    private State state = State.DOWN;
    private int diagnostic;
    private State remoteState = State.DOWN;
    private int remoteDiagnostic;
    private int remoteDiscriminator;
    private long remoteMinRx = MILLI;
    private long remoteMinTx;
    private long nextControl;
    private long lastControl = -SLOW;
    private long detectAt = NEVER;
    private boolean forwarding;
    private int flaps;

    BfdSession(int discriminator, BridgeConfig.Bfd config, long now) {
        this.discriminator = discriminator;
        this.nextControl = now;
        configure(config);
    }

    void configure(BridgeConfig.Bfd newConfig) {
        boolean pathChanged = config != null && config.pathDown() != newConfig.pathDown();
        config = newConfig;
        if (pathChanged || config.pathDown()) {
            enter(state, diagnostic == PATH_DOWN ? 0 : diagnostic);
        }
    }

    /** When it has something to do next. */
    long due() {
        return Math.min(nextControl, detectAt);
    }

    /** Finds out that nothing was heard for too long, and gives the control packet that is due, or null. */
    EthernetFrame wake(long now) {
        if (detectAt <= now) {
            detectAt = NEVER;
            if (state.compareTo(State.DOWN) > 0) {
                enter(State.DOWN, EXPIRED);
            }
        }
        if (nextControl > now) {
            return null;
        }
        lastControl = now;
        nextControl = now + interval();
        return control();
    }

    private long interval() {
        return Math.max(state == State.UP ? config.minTxNanos() : Math.max(config.minTxNanos(), SLOW), remoteMinRx);
    }

    private EthernetFrame control() {
        ByteBuffer bytes = ByteBuffer.allocate(CONTROL_LENGTH);
        long minTx = state == State.UP ? config.minTxNanos() : Math.max(config.minTxNanos(), SLOW);
        bytes.put((byte) (VERSION << 5 | diagnostic)).put((byte) (state.ordinal() << 6));
        bytes.put((byte) config.multiplier()).put((byte) CONTROL_LENGTH);
        bytes.putInt(discriminator).putInt(remoteDiscriminator);
        bytes.putInt((int) (minTx / MICRO))
                .putInt((int) (config.minRxNanos() / MICRO))
                .putInt(0);
        Udp udp = new Udp(
                FIRST_SOURCE_PORT + (discriminator & 0x3fff),
                UDP_PORT,
                Udp.NO_CHECKSUM,
                new Opaque(Bytes.of(bytes.array())));
        Ipv4 ip = new Ipv4(
                DSCP,
                0,
                0,
                false,
                false,
                0,
                TIME_TO_LIVE,
                IpProtocol.UDP,
                Checksum.RIGHT,
                config.sourceIp(),
                config.destinationIp(),
                Bytes.EMPTY,
                udp);
        return new EthernetFrame(config.destinationMac(), config.sourceMac(), EtherType.IPV4, ip);
    }

    /** Whether a frame that comes out of the tunnel is for it; all others are for the bridge. */
    boolean takes(EthernetFrame frame) {
        boolean addressed = config.expectedMac() == null || config.expectedMac().equals(frame.destination());
        return addressed
                && frame.tags().isEmpty()
                && frame.payload() instanceof Ipv4 ip
                && ip.payload() instanceof Udp udp
                && udp.destinationPort() == UDP_PORT;
    }

    /** Reads a control packet (RFC 5880 §6.8.6); what is none is ignored. */
    void receive(EthernetFrame frame, long now) {
        Ipv4 ip = (Ipv4) frame.payload();
        Bytes bytes = ((Udp) ip.payload()).payload() instanceof Opaque opaque ? opaque.bytes() : Bytes.EMPTY;
        if (bytes.length() < CONTROL_LENGTH || ip.timeToLive() != TIME_TO_LIVE) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
        int first = in.get();
        State heard = State.values()[(in.get() & 0xff) >> 6];
        int multiplier = in.get();
        in.get();
        int from = in.getInt();
        int to = in.getInt();
        boolean early = heard.compareTo(State.DOWN) <= 0;
        boolean wrong = (first & 0xff) >> 5 != VERSION || multiplier == 0 || from == 0;
        if (wrong || to == 0 && !early || to != 0 && to != discriminator) {
            return;
        }
        remoteState = heard;
        remoteDiagnostic = first & 0x1f;
        remoteDiscriminator = from;
        remoteMinTx = in.getInt() * MICRO;
        hear(Math.max(in.getInt() * MICRO, MILLI));
        react();
        detectAt = now + multiplier * Math.max(config.minRxNanos(), remoteMinTx);
        review();
    }

    /** The other end takes packets more rarely, or oftener. */
    private void hear(long minRx) {
        remoteMinRx = minRx;
        nextControl = Math.max(lastControl, 0) + interval();
    }

    private void react() {
        if (remoteState == State.ADMIN_DOWN) {
            if (state != State.DOWN) {
                enter(State.DOWN, SIGNALED_DOWN);
            }
        } else if (state == State.DOWN) {
            enter(
                    remoteState == State.DOWN ? State.INIT : remoteState == State.INIT ? State.UP : State.DOWN,
                    diagnostic);
        } else if (state == State.INIT && remoteState.compareTo(State.DOWN) > 0) {
            enter(State.UP, diagnostic);
        } else if (state == State.UP && remoteState == State.DOWN) {
            enter(State.DOWN, SIGNALED_DOWN);
        }
    }

    private void enter(State next, int why) {
        int reason = why == 0 && config.pathDown() ? PATH_DOWN : why;
        if (next == state && reason == diagnostic) {
            return;
        }
        state = next;
        diagnostic = reason;
        if (state == State.DOWN) {
            remoteState = State.DOWN;
            remoteDiagnostic = 0;
            remoteMinRx = MILLI;
            remoteDiscriminator = 0;
            remoteMinTx = 0;
        }
        review();
    }

    private void review() {
        boolean forwards = state == State.UP && remoteDiagnostic != PATH_DOWN && remoteDiagnostic != REVERSE_PATH_DOWN;
        flaps += forwards == forwarding ? 0 : 1;
        forwarding = forwards;
    }

    State state() {
        return state;
    }

    /** State, forwarding, diagnostic, the other end's state and diagnostic, and how often forwarding changed. */
    List<String> row(String port) {
        return List.of(
                port,
                state.text,
                Boolean.toString(forwarding),
                DIAGNOSTICS.get(diagnostic),
                remoteState.text,
                remoteDiagnostic < DIAGNOSTICS.size() ? DIAGNOSTICS.get(remoteDiagnostic) : "Reserved",
                Integer.toString(flaps));
    }
}
