package netherkin.network.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.topology.Port;

/**
 * The dice of the underlay's links, thrown from the scenario's seed. Each direction of a link has its own, so that traffic on
 * one link changes nothing on another.
 */
final class Chance {
    private static final int MILLION = 1_000_000;
    private final Map<Port, Dice> byPort = new LinkedHashMap<>();
    private final long seed;

    /** SplitMix64 (Steele, Lea, Flood, 2014). */
    private static final class Dice {
        private long state;

        private Dice(long seed) {
            state = seed;
        }

        private long next() {
            state += 0x9e3779b97f4a7c15L;
            return mixed(state);
        }
    }

    Chance(long seed) {
        this.seed = seed;
    }

    private static long mixed(long word) {
        long z = (word ^ word >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Whether something of that chance happens now at a port. A chance of nothing throws no dice. */
    boolean strikes(Port port, int millionths) {
        return millionths > 0 && Long.remainderUnsigned(dice(port).next(), MILLION) < millionths;
    }

    /** A time from 0 to {@code most}, both included. */
    long upTo(Port port, long most) {
        return most == 0 ? 0 : Long.remainderUnsigned(dice(port).next(), most + 1);
    }

    private Dice dice(Port port) {
        return byPort.computeIfAbsent(port, p -> new Dice(mixed(seed) ^ mixed(textHash(p.toString()))));
    }

    private static long textHash(String text) {
        long hash = 7;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
