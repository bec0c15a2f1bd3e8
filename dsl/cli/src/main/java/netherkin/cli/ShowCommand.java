package netherkin.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import netherkin.language.FrameFilter;
import netherkin.network.capture.CaptureException;
import netherkin.network.capture.CaptureReader;
import netherkin.network.field.FieldReference;
import netherkin.network.field.Fields;
import netherkin.network.field.TsharkFields;
import netherkin.network.field.WiresharkField;
import netherkin.network.wire.DecodeAs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netherkin show}: the frames of a capture, as lines or as fields. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Print the frames of a pcap or pcapng file, a line each, as tcpdump -nn -e does, in UTC.",
        footer = {"", "Example: netherkin show arp.pcapng \"SRC MAC = 00:50:56:60:00:0a and VNI = 5001\""})
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CAPTURE", description = "A pcap or pcapng file with Ethernet frames.")
    private Path capture;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILTER",
            description = "Only frames for which these conditions hold, as sentences have them.")
    private List<String> filter = new ArrayList<>();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "NAME",
            description = "Print these fields instead, by their Wireshark names, with tabs between.")
    private List<String> fields;

    @Option(
            names = "--decode-as",
            split = ",",
            paramLabel = "RULE",
            description = "Take a UDP port for a tunnel: udp/8472=vxlan.")
    private List<String> decodeAs = new ArrayList<>();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // A line tells a port as tcpdump would; fields and conditions also know the port that NSX uses.
        FrameTest test =
                filter.isEmpty() ? FrameTest.ALL : FrameTest.of(parsed(String.join(" ", filter)), rules(DecodeAs.OURS));
        FrameText text = fields == null
                ? FrameText.asTcpdump(rules(DecodeAs.ASSIGNED))
                : FrameText.asTshark(known(fields), rules(DecodeAs.OURS));
        try (CaptureReader reader = CaptureReader.open(capture)) {
            print(reader, test, text);
        } catch (CaptureException e) {
            throw new UserError(e.getMessage(), e);
        }
        return ExitStatus.PASSED.code();
    }

    private void print(CaptureReader reader, FrameTest test, FrameText text) {
        PrintStream out = console.out();
        while (!console.sink().broken() && reader.next()) {
            if (!reader.at().isEthernet()) {
                throw new UserError(capture + ": frame " + reader.number() + " has link type "
                        + reader.at().linkType() + "; only Ethernet (1) can be shown");
            }
            String line = text.of(reader);
            if (test.accepts(reader)) {
                out.print(line);
                out.print('\n');
            }
        }
    }

    private DecodeAs rules(DecodeAs base) {
        DecodeAs rules = base;
        for (String rule : decodeAs) {
            try {
                rules = rules.with(rule);
            } catch (IllegalArgumentException e) {
                throw new UserError("--decode-as: " + e.getMessage(), e);
            }
        }
        return rules;
    }

    private static FrameFilter parsed(String text) {
        try {
            return FrameFilter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UserError("filter: " + e.getMessage(), e);
        }
    }

    /** A field's name in the language is told what Wireshark calls it. */
    private static List<String> known(List<String> names) {
        List<String> valid = TsharkFields.names();
        for (String name : names) {
            if (!valid.contains(name)) {
                String meant =
                        Fields.find(name).map(ShowCommand::inWireshark).orElseGet(() -> Nearest.hint(name, valid));
                throw new UserError("--fields: there is no field \"" + name + "\"" + meant);
            }
        }
        return names;
    }

    private static String inWireshark(FieldReference field) {
        return "; Wireshark calls it "
                + field.field().wiresharkFields().stream()
                        .map(WiresharkField::code)
                        .collect(Collectors.joining(" or "));
    }
}
