package netherkin.commands.capture;

import java.time.LocalDate;
import java.util.Locale;
import netherkin.commands.program.Output;
import netherkin.network.print.FramePrinter;
import netherkin.network.print.Timestamps;
import netherkin.network.wire.DecodeAs;

/** Prints frames with the time, number and names that {@code tcpdump}'s options ask for. */
final class TcpdumpPrinter {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final long SECONDS_A_DAY = 86_400;

    private final Output output;
    private final TcpdumpOptions options;
    private final FramePrinter printer;
    private long reference = -1;

    TcpdumpPrinter(Output output, TcpdumpOptions options) {
        this.output = output;
        this.options = options;
        this.printer = new FramePrinter(DecodeAs.ASSIGNED, options.linkLevel());
    }

    void print(int number, long nanos, byte[] bytes, int wireLength) {
        String text = printer.print(bytes, 0, bytes.length, wireLength);
        String count = options.numbers() ? String.format(Locale.ROOT, "%5d  ", number) : "";
        output.line(count + time(nanos) + (options.resolvesNames() ? WellKnown.names(text) : text));
    }

    private String time(long nanos) {
        long second = Math.floorDiv(nanos, NANOS_A_SECOND);
        int rest = (int) Math.floorMod(nanos, NANOS_A_SECOND);
        switch (options.timeFormat()) {
            case 0:
                return Timestamps.timeOfDay(second, rest) + " ";
            case 1:
                return "";
            case 2:
                return second + "." + String.format(Locale.ROOT, "%06d ", rest / 1000);
            case 4:
                return LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY)) + " "
                        + Timestamps.timeOfDay(second, rest) + " ";
            default:
                return since(nanos);
        }
    }

    /** Since the frame before with {@code -ttt}, since the first with {@code -ttttt}. */
    private String since(long nanos) {
        long passed = reference < 0 ? 0 : nanos / 1000 - reference / 1000;
        if (reference < 0 || options.timeFormat() == 3) {
            reference = nanos;
        }
        long micros = Math.abs(passed);
        String time = Timestamps.timeOfDay(micros / 1_000_000, (int) (micros % 1_000_000) * 1000);
        return (passed < 0 ? "-" : " ") + time + " ";
    }
}
