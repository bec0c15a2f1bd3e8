package netherkin.commands.ovsdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a column of a row holds: a set of atoms, or a map. Sorted; {@link AtomType} says what atoms are in Java.
 *
 * @param keys the set, or the map's keys
 * @param values the map's values in the order of the keys; empty for a set
 */
public record Datum(List<Object> keys, List<Object> values) implements Comparable<Datum> {
    /** No value. */
    public static final Datum EMPTY = new Datum(List.of(), List.of());

    public Datum {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
    }

    /** A set of atoms; rows stand for their UUIDs, any integer for a Long. */
    public static Datum of(Object... atoms) {
        return set(Arrays.asList(atoms));
    }

    /** A set of atoms, each once. */
    public static Datum set(Collection<?> atoms) {
        TreeSet<Object> sorted = new TreeSet<>(Atoms.ORDER);
        atoms.forEach(atom -> sorted.add(Atoms.of(atom)));
        return new Datum(new ArrayList<>(sorted), List.of());
    }

    /** A map. */
    public static Datum map(Map<?, ?> pairs) {
        TreeMap<Object, Object> sorted = new TreeMap<>(Atoms.ORDER);
        pairs.forEach((key, value) -> sorted.put(Atoms.of(key), Atoms.of(value)));
        return new Datum(new ArrayList<>(sorted.keySet()), new ArrayList<>(sorted.values()));
    }

    public int size() {
        return keys.size();
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The only value, or the first. */
    public Object single() {
        return keys.get(0);
    }

    /** A map's pairs in the order of their keys; a copy. */
    public Map<Object, Object> pairs() {
        Map<Object, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return pairs;
    }

    /** A map's value; null if it has no such key. */
    public Object at(Object key) {
        int index = keys.indexOf(Atoms.of(key));
        return index < 0 ? null : values.get(index);
    }

    /** What is in either; of a map's pairs of one key, that of {@code this}. */
    public Datum union(Datum other) {
        if (values.isEmpty() && other.values.isEmpty()) {
            List<Object> all = new ArrayList<>(keys);
            all.addAll(other.keys);
            return set(all);
        }
        Map<Object, Object> all = other.pairs();
        all.putAll(pairs());
        return map(all);
    }

    /** What is not in the other: pairs are taken away by the key, or by both if the other has values too. */
    public Datum minus(Datum other) {
        List<Object> keptKeys = new ArrayList<>();
        List<Object> keptValues = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int there = other.keys.indexOf(keys.get(i));
            boolean gone = there >= 0
                    && (other.values.isEmpty()
                            || values.isEmpty()
                            || other.values.get(there).equals(values.get(i)));
            if (!gone) {
                keptKeys.add(keys.get(i));
                if (!values.isEmpty()) {
                    keptValues.add(values.get(i));
                }
            }
        }
        return new Datum(keptKeys, keptValues);
    }

    /** Fewer values first, then by the first key or value that differs. */
    @Override
    public int compareTo(Datum other) {
        int order = Integer.compare(size(), other.size());
        for (int i = 0; i < size() && order == 0; i++) {
            order = Atoms.ORDER.compare(keys.get(i), other.keys.get(i));
        }
        for (int i = 0; i < values.size() && order == 0; i++) {
            order = Atoms.ORDER.compare(values.get(i), other.values.get(i));
        }
        return order;
    }

    /** Whether all that the other holds is here too, pairs as pairs. */
    public boolean includes(Datum other) {
        return other.minus(this).isEmpty();
    }

    Datum resolved(Map<UUID, UUID> rows) {
        boolean concerned =
                keys.stream().anyMatch(rows::containsKey) || values.stream().anyMatch(rows::containsKey);
        if (!concerned) {
            return this;
        }
        if (values.isEmpty()) {
            return set(
                    keys.stream().map(key -> rows.getOrDefault(key, (UUID) key)).toList());
        }
        Map<Object, Object> pairs = pairs();
        pairs.replaceAll((key, value) -> rows.containsKey(value) ? rows.get(value) : value);
        return map(pairs);
    }
}
