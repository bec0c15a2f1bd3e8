package netherkin.cli;

import java.util.List;
import netherkin.junit.SentenceHints;
import netherkin.language.Sentence;
import netherkin.language.Vocabulary;

/** Tells the engine, which doesn't know the language, what to propose where a step fits no sentence. */
public final class VocabularyHints implements SentenceHints {
    @Override
    public List<String> examples(String language) {
        return Vocabulary.languages().contains(language)
                ? Vocabulary.sentences(language).stream().map(Sentence::example).toList()
                : List.of();
    }
}
