package netherkin.commands.capture;

import netherkin.commands.program.Output;

/** What {@code tcpdump} says to an option that it doesn't know. */
final class TcpdumpUsage {
    private static final String TEXT = """
            %1$s version 4.99.3
            libpcap version 1.10.3 (with TPACKET_V3)
            Usage: %1$s [-AbdDefhHIJKlLnNOpqStuUvxX#] [ -B size ] [ -c count ] [--count]
            \t\t[ -C file_size ] [ -E algo:secret ] [ -F file ] [ -G seconds ]
            \t\t[ -i interface ] [ --immediate-mode ] [ -j tstamptype ]
            \t\t[ -M secret ] [ --number ] [ --print ] [ -Q in|out|inout ]
            \t\t[ -r file ] [ -s snaplen ] [ -T type ] [ --version ]
            \t\t[ -V file ] [ -w file ] [ -W filecount ] [ -y datalinktype ]
            \t\t[ --time-stamp-precision precision ] [ --micro ] [ --nano ]
            \t\t[ -z postrotate-command ] [ -Z user ] [ expression ]
            """;

    private TcpdumpUsage() {}

    static void print(Output output, String program) {
        output.print(TEXT.replace("%1$s", program));
    }
}
