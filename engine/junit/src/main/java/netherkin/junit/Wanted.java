package netherkin.junit;

import java.util.Optional;
import java.util.Set;

/**
 * A part of a feature file that was asked for.
 *
 * @param line the keyword line of an element, whose tests are all wanted; 0 for the whole file
 * @param variant the one variant wanted, which may be none of those that tags and settings name
 * @param iterations positions among the element's tests, from 0; empty for all
 */
record Wanted(int line, Optional<Variant> variant, Set<Integer> iterations) {
    static final Wanted ALL = new Wanted(0, Optional.empty(), Set.of());

    static Wanted at(int line) {
        return new Wanted(line, Optional.empty(), Set.of());
    }

    Wanted only(Set<Integer> some) {
        return new Wanted(line, variant, some);
    }
}
