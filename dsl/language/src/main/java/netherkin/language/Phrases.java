package netherkin.language;

import netherkin.network.expect.Place;

/** The phrase grammar over one language's words and one scenario's names. */
final class Phrases {
    final Lexicon words;
    final Scope scope;
    final PlaceParser places;
    final ValueParser values;
    final ConditionParser conditions;
    final TailParser tails;
    final FrameParser frames;

    /** What "it" is where a place is expected; null for nothing. */
    final Place it;

    Phrases(Lexicon words, Scope scope) {
        this(words, scope, null);
    }

    Phrases(Lexicon words, Scope scope, Place it) {
        this.words = words;
        this.scope = scope;
        this.it = it;
        places = new PlaceParser(words, scope, it);
        values = new ValueParser(words, scope);
        conditions = new ConditionParser(words, values);
        tails = new TailParser(words, scope, places, values);
        frames = new FrameParser(words, conditions, tails);
    }
}
