package netherkin.commands.ovsdb;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * UUIDs that look random and are the same in every run: of the scenario's seed, the host, the database, the table,
 * and the row's number in its table, counted from 1 over all that were ever inserted. The digits are FNV-1a over
 * these, mixed as SplitMix64 does; version and variant are those of random UUIDs (RFC 4122 section 4.4).
 */
record RowIds(long seed, String host) {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    UUID of(String database, String table, int number) {
        long hash = OFFSET ^ mix(seed);
        for (byte next : (host + '\0' + database + '\0' + table + '\0' + number).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ next) * PRIME;
        }
        long high = mix(hash) & ~0xf000L | 0x4000L;
        long low = mix(hash + 1) & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
