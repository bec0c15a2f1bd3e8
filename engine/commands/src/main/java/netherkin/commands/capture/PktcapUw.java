package netherkin.commands.capture;

import java.util.List;
import java.util.Optional;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.lab.CaptureFile;
import netherkin.network.trace.Sighting;

/**
 * {@code pktcap-uw} of ESXi: captures at a physical NIC, a port of the virtual switch or a kernel interface. Its options,
 * default direction and console lines are those that notes on ESXi 5.5 to 6.7 show; how it words the filters
 * other than {@code --proto} and {@code --srcip} and its complaints about values was not seen on a host.
 */
public final class PktcapUw implements Program {
    private static final int ALL = 262_144;

    @Override
    public List<String> names() {
        return List.of("pktcap-uw");
    }

    @Override
    public void plan(Invocation call) {
        GetOpt.Parsed parsed = PktcapOptions.parse(call);
        if (parsed.error() == null) {
            PktcapOptions options = new PktcapOptions(parsed, call);
            if (options.error() == null && options.file() != null) {
                call.files().create(call.host(), options.file(), options.format(), ALL);
            }
            requireBackground(call);
        }
    }

    private static void requireBackground(Invocation call) {
        if (!call.background()) {
            throw call.refused("a capture in the foreground keeps the operator waiting for ever;"
                    + " end the line with & or say \"this command is running on " + call.host() + "\"");
        }
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = PktcapOptions.parse(call);
        if (parsed.error() != null) {
            call.output().error(parsed.error());
            return 1;
        }
        PktcapOptions options = new PktcapOptions(parsed, call);
        String error = options.error();
        Optional<Spot> spot = error == null ? options.spot() : Optional.empty();
        if (error == null && spot.isEmpty()) {
            error = options.unknownSpot();
        }
        if (error != null) {
            call.output().error(error);
            return 1;
        }
        requireBackground(call);
        start(call, options, spot.get());
        return 0;
    }

    private static void start(Invocation call, PktcapOptions options, Spot spot) {
        PktcapConsole console = new PktcapConsole(call.output(), options, spot);
        console.begin();
        Tap.Sink sink = options.file() == null ? console : intoFile(call, options, console);
        PktcapFilter filter = options.filter();
        Tap tap = new Tap(
                call.lab(),
                s -> spot.holds().test(s) && options.wants(spot, s) && filter.test(s.frame()),
                options.count(),
                sink);
        call.jobs().add(call, tap);
    }

    private static Tap.Sink intoFile(Invocation call, PktcapOptions options, PktcapConsole console) {
        CaptureFile file = call.files().create(call.host(), options.file(), options.format(), options.snapLength(ALL));
        return new Tap.Sink() {
            @Override
            public void take(int number, Sighting sighting, byte[] bytes) {
                file.append(sighting.at(), bytes, bytes.length);
            }

            @Override
            public void end(int taken) {
                console.end(taken);
            }
        };
    }
}
