package netherkin.language;

/** The phrase grammar over one language's words and one scenario's names. */
final class Phrases {
    final Lexicon words;
    final Scope scope;
    final PlaceParser places;
    final ValueParser values;
    final ConditionParser conditions;
    final TailParser tails;
    final FrameParser frames;

    Phrases(Lexicon words, Scope scope) {
        this.words = words;
        this.scope = scope;
        places = new PlaceParser(words, scope);
        values = new ValueParser(words, scope);
        conditions = new ConditionParser(words, values);
        tails = new TailParser(words, scope, places, values);
        frames = new FrameParser(words, conditions, tails);
    }
}
