package netherkin.network.expect;

import netherkin.network.field.FrameKind;

/**
 * What a sentence speaks of: a kind of frame, or the frames that the Then before matched.
 *
 * @param kind {@code null} for a pronoun
 * @param underlay "underlay ARP request": what hosts and routers exchange for themselves
 * @param text in the scenario's own words, without article and quantifier: "ARP requests", "that packet"
 */
public record Subject(FrameKind kind, boolean underlay, String text) {
    /** "it", "that frame", "that packet". */
    public static Subject pronoun(String text) {
        return new Subject(null, false, text);
    }

    public boolean isPronoun() {
        return kind == null;
    }
}
