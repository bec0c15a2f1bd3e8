package netherkin.commands.capture;

import java.util.List;
import java.util.Optional;
import netherkin.commands.capture.filter.Filter;
import netherkin.commands.capture.filter.FilterException;
import netherkin.commands.capture.filter.FilterParser;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.lab.CaptureFile;
import netherkin.network.wire.FrameEncoder;

/**
 * {@code tcpdump} 4.99, and ESXi's {@code tcpdump-uw}, which listens on kernel interfaces alone. Times are UTC. Names of
 * addresses are those that no name service knows; with {@code -n} there are none.
 */
public final class Tcpdump implements Program {
    private static final String ON_ESXI = "tcpdump-uw";
    private static final String HEADER = ", link-type EN10MB (Ethernet), snapshot length ";

    @Override
    public List<String> names() {
        return List.of("tcpdump", ON_ESXI);
    }

    @Override
    public void plan(Invocation call) {
        GetOpt.Parsed parsed = TcpdumpOptions.parse(call);
        if (parsed.error() == null) {
            TcpdumpOptions options = new TcpdumpOptions(parsed, call);
            refuse(call, options);
            if (options.writeFile() != null && options.error() == null) {
                create(call, options);
            }
        }
    }

    private static void refuse(Invocation call, TcpdumpOptions options) {
        if ("-".equals(options.readFile()) || "-".equals(options.writeFile())) {
            throw call.refused("\"-\" needs a pipe, which can't be run here; name a file");
        }
        if (options.readFile() == null && "any".equals(options.networkInterface())) {
            throw call.refused("-i any is not simulated; name an interface");
        }
        if (options.readFile() == null && !call.background()) {
            throw call.refused("a capture in the foreground keeps the operator waiting for ever;"
                    + " end the line with & or say \"this command is running on " + call.host() + "\"");
        }
    }

    private static CaptureFile create(Invocation call, TcpdumpOptions options) {
        return call.files().create(call.host(), options.writeFile(), CaptureFile.Format.PCAP, options.snapLength());
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = TcpdumpOptions.parse(call);
        if (parsed.error() != null) {
            call.output().error(parsed.error());
            TcpdumpUsage.print(call.output(), call.program());
            return 1;
        }
        TcpdumpOptions options = new TcpdumpOptions(parsed, call);
        if (options.error() != null) {
            return call.fail(options.error(), 1);
        }
        refuse(call, options);
        return options.readFile() != null ? read(call, options) : listen(call, options);
    }

    private static int read(Invocation call, TcpdumpOptions options) {
        Optional<CaptureFile> found = call.files().find(call.host(), options.readFile());
        if (found.isEmpty()) {
            return call.fail(options.readFile() + ": No such file or directory", 1);
        }
        CaptureFile file = found.get();
        call.output().error("reading from file " + options.readFile() + HEADER + file.snapLength());
        try {
            Filter filter = FilterParser.parse(options.filter());
            copy(call, options, file, filter);
            return 0;
        } catch (FilterException e) {
            return complain(call, e);
        }
    }

    private static void copy(Invocation call, TcpdumpOptions options, CaptureFile from, Filter filter) {
        List<CaptureFile.Record> records = List.copyOf(from.records());
        CaptureFile target = options.writeFile() == null
                ? null
                : call.files().create(call.host(), options.writeFile(), CaptureFile.Format.PCAP, from.snapLength());
        TcpdumpPrinter printer = new TcpdumpPrinter(call.output(), options);
        int taken = 0;
        for (CaptureFile.Record record : records) {
            byte[] bytes = record.bytes().toArray();
            if (filter.accepts(bytes, bytes.length, record.originalLength())) {
                taken++;
                if (target == null) {
                    printer.print(taken, record.nanos(), bytes, record.originalLength());
                } else {
                    target.append(record.at(), bytes, record.originalLength());
                }
            }
            if (taken == options.count() && taken > 0) {
                return;
            }
        }
    }

    private static int listen(Invocation call, TcpdumpOptions options) {
        String name = options.networkInterface();
        if (name == null) {
            throw call.refused("name the interface: -i eth0");
        }
        Spots spots = new Spots(call.lab(), call.host());
        Optional<Spot> spot =
                call.program().equals(ON_ESXI) ? spots.kernelInterface(name) : spots.networkInterface(name);
        if (spot.isEmpty()) {
            call.fail(name + ": No such device exists", 1);
            call.output().error("(No such device exists)");
            return 1;
        }
        try {
            start(call, options, spot.get(), FilterParser.parse(options.filter()));
            return 0;
        } catch (FilterException e) {
            return complain(call, e);
        }
    }

    private static int complain(Invocation call, FilterException problem) {
        if (!problem.isSimulated()) {
            throw call.refused(problem.getMessage());
        }
        return call.fail(problem.getMessage(), 1);
    }

    private static void start(Invocation call, TcpdumpOptions options, Spot spot, Filter filter) {
        String listening = "listening on " + options.networkInterface() + HEADER + options.snapLength() + " bytes";
        if (options.writeFile() == null) {
            call.fail("verbose output suppressed, use -v[v]... for full protocol decode", 0);
            call.output().error(listening);
        } else {
            call.fail(listening, 0);
        }
        Tap.Sink sink =
                new TcpdumpSink(call.output(), options, options.writeFile() == null ? null : create(call, options));
        Tap tap = new Tap(
                call.lab(),
                s -> spot.holds().test(s)
                        && (s.sent() ? options.wantsOutput() : options.wantsInput())
                        && accepts(filter, FrameEncoder.encode(s.frame())),
                options.count(),
                sink);
        call.jobs().add(call, tap);
    }

    private static boolean accepts(Filter filter, byte[] bytes) {
        return filter.accepts(bytes, bytes.length, bytes.length);
    }
}
