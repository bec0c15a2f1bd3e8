package netherkin.language;

import netherkin.network.device.Stimulus;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Network;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.Topology;

/** Reads what stands behind a VM that migrates: {@code to Host B with an outage of 20 ms}. */
final class Migration {
    private final Phrases phrases;
    private final Lexicon words;
    private final String machine;

    Migration(Phrases phrases, String machine) {
        this.phrases = phrases;
        this.words = phrases.words;
        this.machine = machine;
    }

    /** Whether a migration goes on here, where its verb comes last. */
    boolean isAt(TextCursor cursor) {
        int start = cursor.position();
        boolean outage = words.with.take(cursor) != null && words.takes(cursor, StimulusWord.OUTAGE);
        cursor.moveTo(start);
        boolean is = outage || words.takes(cursor, StimulusWord.ONTO) || words.takes(cursor, StimulusWord.NO_OUTAGE);
        cursor.moveTo(start);
        return is;
    }

    Stimulus read(TextCursor cursor, boolean verbLast) {
        long outage = outage(cursor, Stimulus.Migrate.AS_SET);
        if (!words.takes(cursor, StimulusWord.ONTO)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.ONTO) + "\" and a host");
        }
        int start = cursor.position();
        String host = phrases.scope.needThe(cursor, words, "a host", Kind.HOST);
        hasNetwork(host, start);
        outage = outage(cursor, outage);
        if (verbLast && !words.takes(cursor, StimulusWord.MIGRATES)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.MIGRATES) + "\"");
        }
        return new Stimulus.Migrate(machine, host, outage);
    }

    private long outage(TextCursor cursor, long known) {
        if (words.takes(cursor, StimulusWord.NO_OUTAGE)) {
            return 0;
        }
        if (words.with.take(cursor) == null) {
            return known;
        }
        if (!words.takes(cursor, StimulusWord.OUTAGE)) {
            throw Misreading.at(cursor, "\"" + words.first(StimulusWord.OUTAGE) + "\" and a time");
        }
        return TailParser.duration(cursor);
    }

    private void hasNetwork(String host, int position) {
        Topology topology = phrases.scope.topology();
        Network network = topology.machine(machine).orElseThrow().network();
        if (network instanceof PortGroup group && group.in(host).isEmpty()) {
            throw Misreading.because(
                    position,
                    host + " has no port group \"" + group.name() + "\", which " + machine + " is attached to");
        }
    }
}
