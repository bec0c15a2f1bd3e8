package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Condition;
import netherkin.network.expect.EachExpectation;
import netherkin.network.expect.EveryFrame;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.LongerThan;
import netherkin.network.expect.Place;
import netherkin.network.expect.Subject;
import netherkin.network.expect.Verb;
import netherkin.network.field.FrameKind;

/** Reads the sentences of a Then that speak of frames. */
final class ExpectationParser {
    private static final String FORWARDS_PARTICLE = "weiter";
    private final Phrases phrases;
    private final Lexicon words;

    ExpectationParser(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words;
    }

    /**
     * {@code <places> [each] sees|sends|… …}.
     *
     * @param more conditions of the table under the sentence
     */
    Expectation frames(String text, List<Condition> more) {
        TextCursor cursor = new TextCursor(text);
        Verb verb = words.verbsMove ? words.verbs.take(cursor) : null;
        List<Place> places = places(cursor);
        boolean each = words.each.take(cursor) != null;
        if (verb == null) {
            verb = words.verbs.take(cursor);
        }
        if (verb == null) {
            throw Misreading.at(cursor, "a verb", words.verbs.phrases());
        }
        each |= words.each.take(cursor) != null;
        if (places.size() > 1 && !each) {
            throw Misreading.at(cursor, "\"" + words.each.phrases().get(0) + "\", as there are several places");
        }
        if (verb == Verb.FORWARDS && words.verbsMove && text.endsWith(" " + FORWARDS_PARTICLE)) {
            cursor.limitTo(text.length() - FORWARDS_PARTICLE.length());
        }
        FrameClaim claim = phrases.frames.need(cursor);
        claim.conditions.addAll(more);
        return expectation(text, places, verb, claim);
    }

    /** A sentence of whichever shape that needs no table. */
    Expectation anySentence(String text) {
        boolean crosses = text.contains(" crosses the underlay") || text.contains(" cross the underlay");
        if (crosses) {
            return crossing(text, List.of());
        }
        if (text.startsWith("every ")) {
            return every(text);
        }
        if (text.contains(" is unreachable from ")) {
            return new StreamParser(phrases).unreachable(text);
        }
        if (text.endsWith(" of them") && text.contains(" misses ")) {
            return new StreamParser(phrases).misses(text);
        }
        return text.endsWith(" longer than the frame inside it") ? longer(text) : frames(text, List.of());
    }

    private static Expectation expectation(String text, List<Place> places, Verb verb, FrameClaim claim) {
        List<FrameExpectation> parts = new ArrayList<>(places.size());
        for (Place place : places) {
            parts.add(new FrameExpectation(text, place, verb, claim.quantifier, claim.pattern(), claim.tail()));
        }
        return parts.size() == 1 ? parts.get(0) : new EachExpectation(text, parts);
    }

    private List<Place> places(TextCursor cursor) {
        List<Place> places = new ArrayList<>(1);
        do {
            places.add(phrases.places.need(cursor));
        } while (cursor.take(',') | words.and.take(cursor) != null);
        return places;
    }

    /** {@code [quantifier] <kind> [with …] crosses the underlay [tails]}; in German also with the verb first. */
    Expectation crossing(String text, List<Condition> more) {
        TextCursor cursor = new TextCursor(text);
        FrameClaim claim = new FrameClaim();
        boolean verbFirst = words.verbsMove && words.crosses.take(cursor) != null;
        String verb = verbFirst ? " das Underlay" : words.verbsMove ? " durchquer" : " cross";
        int end = text.lastIndexOf(verb);
        cursor.limitTo(end);
        phrases.frames.head(cursor, claim);
        phrases.frames.rest(cursor, claim);
        TextCursor behind = new TextCursor(text);
        behind.moveTo(end);
        int place = verbFirst ? end + " das ".length() : text.indexOf(' ', end + 1) + 5;
        behind.moveTo(place + "Underlay".length());
        phrases.frames.rest(behind, claim);
        claim.conditions.addAll(more);
        Place underlay = Place.underlay("underlay");
        return new FrameExpectation(text, underlay, Verb.CROSSES, claim.quantifier, claim.pattern(), claim.tail());
    }

    /** {@code every <kind> at|in <place> is a <kind> … | has <conditions>}. */
    Expectation every(String text) {
        TextCursor cursor = new TextCursor(text);
        boolean is = words.verbsMove && words.is.take(cursor) != null;
        boolean has = words.verbsMove && !is && words.has.take(cursor) != null;
        words.every.take(cursor);
        FrameClaim scope = new FrameClaim();
        scope.subject = phrases.frames.kind(cursor, scope);
        if (scope.subject == null) {
            throw Misreading.at(cursor, "a kind of frame", words.kinds.phrases());
        }
        if (words.with.take(cursor) != null) {
            phrases.conditions.need(cursor, scope.conditions);
        }
        Place place = where(cursor);
        boolean verb = is || has || (is = words.is.take(cursor) != null) || words.has.take(cursor) != null;
        if (!verb) {
            throw Misreading.at(
                    cursor,
                    "\"" + words.is.phrases().get(0) + "\" or \""
                            + words.has.phrases().get(0) + "\"");
        }
        return new EveryFrame(text, place, scope.pattern(), is ? claimed(cursor) : conditionsOnly(cursor));
    }

    private Place where(TextCursor cursor) {
        if (phrases.it != null && words.inIt.take(cursor) != null) {
            return phrases.it;
        }
        if (words.at.take(cursor) == null) {
            throw Misreading.at(cursor, "\"" + words.at.phrases().get(0) + "\" and a place", words.at.phrases());
        }
        return phrases.places.need(cursor);
    }

    private FramePattern claimed(TextCursor cursor) {
        FrameClaim claim = new FrameClaim();
        words.quantifiers.take(cursor);
        claim.subject = phrases.frames.kind(cursor, claim);
        if (claim.subject == null) {
            throw Misreading.at(cursor, "a kind of frame", words.kinds.phrases());
        }
        if (words.with.take(cursor) != null) {
            phrases.conditions.need(cursor, claim.conditions);
        }
        atEnd(cursor);
        return claim.pattern();
    }

    private FramePattern conditionsOnly(TextCursor cursor) {
        FrameClaim claim = new FrameClaim();
        claim.subject = new Subject(FrameKind.FRAME, false, words.frame);
        phrases.conditions.need(cursor, claim.conditions);
        atEnd(cursor);
        return claim.pattern();
    }

    /** {@code that packet is 50 bytes longer than the frame inside it}. */
    Expectation longer(String text) {
        TextCursor cursor = new TextCursor(text);
        while (!cursor.atEnd() && !Texts.isDigit(cursor.peek())) {
            cursor.takeToken();
        }
        int bytes = cursor.takeNumber();
        if (bytes < 0) {
            throw Misreading.at(cursor, "a number of bytes");
        }
        return new LongerThan(text, bytes);
    }

    static void atEnd(TextCursor cursor) {
        if (!cursor.atEnd()) {
            throw Misreading.at(cursor, "the sentence's end");
        }
    }
}
