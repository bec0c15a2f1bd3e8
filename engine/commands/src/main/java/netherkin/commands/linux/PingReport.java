package netherkin.commands.linux;

import java.util.Locale;
import netherkin.commands.program.Output;
import netherkin.network.address.Ipv4Address;

/** Prints what {@code ping} prints of replies, and its statistics. */
final class PingReport implements PingRun.Listener {
    private final Output out;
    private final Ipv4Address target;
    private final boolean quiet;
    private final boolean timed;
    private long least = Long.MAX_VALUE;
    private long most;
    private long sum;
    private long squares;
    private int received;
    private int duplicates;
    private int errors;
    private int pipe;

    PingReport(Output out, Ipv4Address target, boolean quiet, boolean timed) {
        this.out = out;
        this.target = target;
        this.quiet = quiet;
        this.timed = timed;
    }

    @Override
    public void reply(int sequence, int bytes, int timeToLive, long nanos, boolean duplicate, int outstanding) {
        long micros = nanos / 1000;
        received += duplicate ? 0 : 1;
        duplicates += duplicate ? 1 : 0;
        pipe = Math.max(pipe, outstanding);
        least = Math.min(least, micros);
        most = Math.max(most, micros);
        sum += micros;
        squares += micros * micros;
        if (!quiet) {
            out.line(bytes + " bytes from " + target + ": icmp_seq=" + sequence + " ttl=" + timeToLive
                    + (timed ? " time=" + millis(micros) + " ms" : "") + (duplicate ? " (DUP!)" : ""));
        }
    }

    @Override
    public void error(Ipv4Address from, int sequence, String what, int outstanding) {
        errors++;
        pipe = Math.max(pipe, outstanding);
        if (!quiet) {
            out.line("From " + from + " icmp_seq=" + sequence + " " + what);
        }
    }

    @Override
    public void unheard(int outstanding) {
        pipe = Math.max(pipe, outstanding);
    }

    /** A request that its own host would not send. */
    void localError(String what) {
        errors++;
        out.error("ping: local error: " + what);
    }

    private static String millis(long micros) {
        if (micros >= 100_000) {
            return Long.toString(micros / 1000);
        }
        int digits = micros >= 10_000 ? 1 : micros >= 1000 ? 2 : 3;
        long shown = micros / (digits == 1 ? 100 : digits == 2 ? 10 : 1);
        long scale = digits == 1 ? 10 : digits == 2 ? 100 : 1000;
        return String.format(Locale.ROOT, "%d.%0" + digits + "d", shown / scale, shown % scale);
    }

    /** @return the exit status */
    int end(int sent, long millis) {
        out.line("");
        out.line("--- " + target + " ping statistics ---");
        out.line(sent + " packets transmitted, " + received + " received"
                + (duplicates > 0 ? ", +" + duplicates + " duplicates" : "")
                + (errors > 0 ? ", +" + errors + " errors" : "") + ", " + loss(sent) + "% packet loss, time " + millis
                + "ms");
        String last = received > 0 && timed ? times() : "";
        if (pipe > 1) {
            last += (last.isEmpty() ? "" : ", ") + "pipe " + pipe;
        }
        out.line(last);
        return received == 0 ? 1 : 0;
    }

    private String loss(int sent) {
        double loss = (sent - received) * 100.0 / sent;
        String text = String.format(Locale.ROOT, "%.4f", loss);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private String times() {
        long all = received + duplicates;
        long mean = sum / all;
        long deviation = (long) Math.sqrt(Math.max(0, squares / all - mean * mean));
        return "rtt min/avg/max/mdev = " + three(least) + "/" + three(mean) + "/" + three(most) + "/" + three(deviation)
                + " ms";
    }

    private static String three(long micros) {
        return String.format(Locale.ROOT, "%d.%03d", micros / 1000, micros % 1000);
    }
}
