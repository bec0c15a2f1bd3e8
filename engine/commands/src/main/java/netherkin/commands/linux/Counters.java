package netherkin.commands.linux;

import java.util.Locale;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/** How many frames and bytes an interface has received and sent since the scenario began. */
record Counters(long received, long receivedBytes, long sent, long sentBytes) {
    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    static Counters of(Lab lab, String host, String name) {
        long[] counts = new long[4];
        for (int i = 0; i < lab.trace().size(); i++) {
            Entry entry = lab.trace().get(i);
            if (entry instanceof Sighting seen
                    && host.equals(seen.port().host())
                    && name.equals(seen.port().owner())) {
                int at = seen.sent() ? 2 : 0;
                counts[at]++;
                counts[at + 1] += FrameEncoder.encode(seen.frame()).length;
            }
        }
        return new Counters(counts[0], counts[1], counts[2], counts[3]);
    }

    /** As net-tools print a number of bytes for people. */
    static String forPeople(long bytes) {
        double value = bytes;
        String unit = "B";
        for (int i = 0; i < UNITS.length && value >= 1024; i++) {
            value /= 1024;
            unit = UNITS[i];
        }
        double cut = Math.floor(value * 10) / 10;
        return String.format(Locale.ROOT, "%.1f %s", cut, unit);
    }
}
