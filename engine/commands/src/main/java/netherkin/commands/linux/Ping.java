package netherkin.commands.linux;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.address.Ipv4Address;
import netherkin.network.device.HostNetwork;
import netherkin.network.device.Stimulus;

/** {@code ping} of iputils 20221126, over IPv4. */
public final class Ping implements Program {
    private static final int HEADERS = 28;
    /** Shorter data has no room for the time that it carries. */
    private static final int TIMED = 16;

    @Override
    public List<String> names() {
        return List.of("ping");
    }

    @Override
    public void plan(Invocation call) {
        PingOptions options = new PingOptions(call);
        options.refuse(call);
        LinuxHost.of(call.lab(), call.host());
    }

    @Override
    public int run(Invocation call) {
        PingOptions options = new PingOptions(call);
        options.refuse(call);
        if (options.syntaxError() != null || options.has("h")) {
            if (options.syntaxError() != null) {
                call.output().error(options.syntaxError());
            }
            call.output().error("");
            call.output().error("Usage");
            call.output().error("  ping [options] <destination>");
            return 2;
        }
        if (options.has("V")) {
            call.output().line("ping from iputils 20221126");
            return 0;
        }
        if (options.targetText() == null) {
            return call.fail("usage error: Destination address required", 1);
        }
        if (options.valueError() != null) {
            return call.fail(options.valueError(), 1);
        }
        if (options.target() == null) {
            return call.fail(options.targetText() + ": Name or service not known", 2);
        }
        return from(call, options);
    }

    private static int from(Invocation call, PingOptions options) {
        LinuxHost host = LinuxHost.of(call.lab(), call.host());
        String from = options.from();
        Ipv4Address address = from == null ? null : Masks.ip(from);
        if (from != null && address == null && host.link(from) == null) {
            return call.fail("SO_BINDTODEVICE " + from + ": No such device", 2);
        }
        if (address != null && host.withAddress(address) == null) {
            return call.fail("bind: Cannot assign requested address", 2);
        }
        Link bound = from != null && address == null ? host.link(from) : null;
        HostNetwork.Interface way =
                bound != null ? bound.wanted() : host.wanted().towards(options.target());
        Link asked = host.withAddress(options.target());
        boolean own = asked != null && (bound == null || bound == asked);
        if (!own && (way == null || !way.up() || !way.hasAddress())) {
            return call.fail("connect: Network is unreachable", 2);
        }
        if (!own && isBroadcast(way, options.target()) && !options.has("b")) {
            return call.fail("Do you want to ping broadcast? Then -b. If not, check your local firewall rules", 2);
        }
        HostNetwork.Interface by =
                own && way == null ? host.withAddress(options.target()).wanted() : way;
        return send(call, options, by, bound != null, heading(options, by, bound, address), own);
    }

    private static boolean isBroadcast(HostNetwork.Interface way, Ipv4Address target) {
        return target.isLimitedBroadcast() || target.equals(Masks.broadcast(way.address()));
    }

    private static String heading(PingOptions options, HostNetwork.Interface by, Link bound, Ipv4Address address) {
        String from = bound != null
                ? " from " + by.ip() + " " + bound.name() + ":"
                : address != null ? " from " + address + " :" : "";
        return "PING " + options.targetText() + " (" + options.target() + ")" + from + " " + options.size() + "("
                + (options.size() + HEADERS) + ") bytes of data.";
    }

    private static int send(
            Invocation call,
            PingOptions options,
            HostNetwork.Interface by,
            boolean bound,
            String heading,
            boolean own) {
        if (!own && isBroadcast(by, options.target())) {
            call.output().error("WARNING: pinging broadcast address");
        }
        call.output().line(heading);
        int count = options.count();
        PingReport report = new PingReport(call.output(), options.target(), options.has("q"), options.size() >= TIMED);
        long millis = (count - 1) * options.interval() / 1_000_000L;
        if (own) {
            for (int i = 1; i <= count; i++) {
                report.reply(i, options.size() + 8, 64, 0, false, 1);
            }
            call.lab().stimulate(new Stimulus.PassTime(Math.max(1, millis * 1_000_000L)));
        } else if (options.neverFragments() && options.size() + HEADERS > by.mtu()) {
            for (int i = 0; i < count; i++) {
                report.localError("message too long, mtu=" + by.mtu());
            }
            call.lab().stimulate(new Stimulus.PassTime(Math.max(1, millis * 1_000_000L)));
        } else {
            stimulate(call, options, by, bound, report);
        }
        return report.end(count, millis);
    }

    private static void stimulate(
            Invocation call, PingOptions options, HostNetwork.Interface by, boolean bound, PingReport report) {
        int since = call.lab().trace().size();
        Stimulus.Pace pace = new Stimulus.Pace(options.interval(), options.timeout(), options.timeToLive());
        Stimulus.Ping ping = new Stimulus.Ping(
                by.name(), options.target(), options.count(), options.size(), options.dontFragment(by.mtu()), pace);
        call.stimulate(new Stimulus.AtInterface(call.host(), ping));
        new PingRun(call.host(), by.name(), by.ip(), options.target(), options.count(), !bound)
                .read(call.lab(), since, report);
    }
}
