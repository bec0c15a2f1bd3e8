package netherkin.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.expect.Operator;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Verb;
import netherkin.network.field.FieldReference;
import netherkin.network.field.Fields;
import netherkin.network.field.FrameKind;

/** One language's words. The grammar over them is the same for all languages. */
final class Lexicon {
    static final Lexicon ENGLISH = EnglishWords.lexicon();
    static final Lexicon GERMAN = GermanWords.lexicon();

    /** Fields are called the same in every language, by the catalogue's names and by Wireshark's. */
    static final WordTree<FieldReference> FIELDS = fields();

    static final WordTree<Operator> OPERATORS = operators();

    final WordTree<Boolean> articles = new WordTree<>();
    final WordTree<Verb> verbs = new WordTree<>();
    final WordTree<Quantifier.Kind> quantifiers = new WordTree<>();
    /** Numbers in words, where a quantifier needs one. */
    final WordTree<Integer> numbers = new WordTree<>();

    final WordTree<FrameKind> kinds = new WordTree<>();
    /** Before a kind: what hosts and routers exchange for themselves. */
    final WordTree<Boolean> underlayKind = new WordTree<>();
    /** A kind with an address and an EtherType of its own: the frame that nobody answers. */
    final WordTree<Boolean> broadcastFrame = new WordTree<>();

    final WordTree<Boolean> pronouns = new WordTree<>();
    /** Of them, those that may mean a capture. */
    final WordTree<Boolean> it = new WordTree<>();

    /** "in it". */
    final WordTree<Boolean> inIt = new WordTree<>();

    final WordTree<TailWord> tails = new WordTree<>();
    final WordTree<Boolean> with = new WordTree<>();
    final WordTree<Boolean> and = new WordTree<>();
    final WordTree<Boolean> or = new WordTree<>();
    final WordTree<Boolean> each = new WordTree<>();
    final WordTree<Boolean> every = new WordTree<>();
    final WordTree<Boolean> at = new WordTree<>();
    final WordTree<Boolean> is = new WordTree<>();
    final WordTree<Boolean> has = new WordTree<>();
    final WordTree<Boolean> of = new WordTree<>();
    final WordTree<Boolean> on = new WordTree<>();
    final WordTree<Boolean> port = new WordTree<>();
    final WordTree<PlaceNoun> places = new WordTree<>();
    final WordTree<String> flags = new WordTree<>();
    final WordTree<Boolean> tag = new WordTree<>();
    final WordTree<Boolean> crosses = new WordTree<>();
    /** State tables, by their names in snapshots. */
    final WordTree<String> tables = new WordTree<>();

    final WordTree<Boolean> controller = new WordTree<>();

    final WordTree<StimulusWord> stimuli = new WordTree<>();
    /** A table's headings, by the English one. */
    final Map<String, String> headings = new LinkedHashMap<>();

    /** What Notify Switches may be set on, in front of its name. */
    final List<String> notifiers = new ArrayList<>();

    /** Words that make something happen and claim nothing. */
    final List<String> stimulusOnly = new ArrayList<>();

    /** How a kind is called where the sentence names none. */
    final String frame;

    /** Verbs may stand first, second or last, and a part of them last. */
    final boolean verbsMove;

    Lexicon(String frame, boolean verbsMove) {
        this.frame = frame;
        this.verbsMove = verbsMove;
    }

    /** Takes one of that word's spellings. */
    boolean takes(TextCursor cursor, StimulusWord wanted) {
        int start = cursor.position();
        if (stimuli.take(cursor) == wanted) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    /** The spellings of these words. */
    List<String> verbsOf(List<StimulusWord> wanted) {
        return stimuli.phrases().stream()
                .filter(phrase -> wanted.contains(stimuli.get(phrase)))
                .toList();
    }

    /** How that word is usually spelt. */
    String first(StimulusWord wanted) {
        return stimuli.phrases().stream()
                .filter(phrase -> stimuli.get(phrase) == wanted)
                .findFirst()
                .orElseThrow();
    }

    private static WordTree<FieldReference> fields() {
        WordTree<FieldReference> fields = new WordTree<>();
        Fields.names().forEach(name -> fields.put(Fields.find(name).orElseThrow(), name));
        return fields;
    }

    private static WordTree<Operator> operators() {
        WordTree<Operator> operators = new WordTree<>();
        for (Operator operator : Operator.values()) {
            operators.put(operator, operator.text());
        }
        return operators;
    }
}
