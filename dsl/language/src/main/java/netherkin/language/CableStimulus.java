package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Place;
import netherkin.network.topology.Names;
import netherkin.network.topology.Uplink;

/**
 * Reads {@code vmnic0 of Host A fails}, {@code the link between pSwitch and core recovers} and
 * {@code the underlay router core fails}.
 */
final class CableStimulus {
    private static final List<StimulusWord> VERBS = List.of(StimulusWord.FAILS, StimulusWord.RECOVERS);
    private final Phrases phrases;
    private final Lexicon words;

    CableStimulus(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words;
    }

    /**
     * Null, and the cursor where it was, if no cable stands there.
     *
     * @param early the verb where it came first, else null
     * @param aside takes what may stand between thing and verb
     */
    Stimulus read(TextCursor cursor, StimulusWord early, Runnable aside) {
        if (words.takes(cursor, StimulusWord.LINK_BETWEEN)) {
            String a = end(cursor);
            if (words.and.take(cursor) == null) {
                throw Misreading.at(cursor, "\"" + words.and.phrases().get(0) + "\" and the link's other end");
            }
            String b = end(cursor);
            return new Stimulus.Link(a, b, isUp(cursor, early, aside));
        }
        if (words.takes(cursor, StimulusWord.UNDERLAY_ROUTER)) {
            String router = phrases.scope.needThe(cursor, words, "an underlay router", Names.Kind.UNDERLAY_ROUTER);
            return new Stimulus.Link(router, "", isUp(cursor, early, aside));
        }
        int start = cursor.position();
        Place place = phrases.places.take(cursor);
        if (place != null && place.kind() == Place.Kind.SERVICE_NODE) {
            return new Stimulus.Link(place.owner(), "", isUp(cursor, early, aside));
        }
        boolean uplink = place != null && (place.kind() == Place.Kind.NIC || place.kind() == Place.Kind.UPLINKS);
        if (!uplink) {
            cursor.moveTo(start);
            return null;
        }
        boolean up = isUp(cursor, early, aside);
        return place.kind() == Place.Kind.NIC
                ? new Stimulus.Uplink(place.host(), place.owner(), up)
                : all(place.host(), up);
    }

    private Stimulus all(String host, boolean up) {
        List<Stimulus> all = new ArrayList<>();
        for (Uplink uplink : phrases.scope.topology().host(host).orElseThrow().uplinks()) {
            all.add(new Stimulus.Uplink(host, uplink.name(), up));
        }
        return all.size() == 1 ? all.get(0) : new Stimulus.AtOnce(all);
    }

    /** A link's end as the network names it, whatever the sentence's language. */
    private String end(TextCursor cursor) {
        int start = cursor.position();
        Place place = phrases.places.need(cursor);
        return switch (place.kind()) {
            case NIC -> place.owner() + " of " + place.host();
            case SWITCH_PORT -> "port " + place.port() + " of " + place.owner();
            case HOST -> place.host();
            case SWITCH, UNDERLAY_ROUTER, SERVICE_NODE -> place.owner();
            default -> throw Misreading.because(start, "no cable ends at \"" + place.text() + "\"");
        };
    }

    private boolean isUp(TextCursor cursor, StimulusWord early, Runnable aside) {
        StimulusWord verb = early;
        if (words.verbsMove) {
            aside.run();
        }
        for (StimulusWord word : VERBS) {
            if (verb == null && words.takes(cursor, word)) {
                verb = word;
            }
        }
        if (verb == null || !VERBS.contains(verb)) {
            throw Misreading.at(cursor, "a verb", words.verbsOf(VERBS));
        }
        if (words.verbsMove) {
            aside.run();
            cursor.take(verb == StimulusWord.FAILS ? "aus" : "wieder");
        }
        return verb == StimulusWord.RECOVERS;
    }
}
