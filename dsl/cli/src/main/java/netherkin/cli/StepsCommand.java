package netherkin.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import netherkin.language.Sentence;
import netherkin.language.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code netherkin steps}: everything that a feature file may say, every setting and every profile. */
@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Print the sentences there are, with an example each, all settings and all profiles.")
final class StepsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", description = "en or de. Default: en.")
    private String language;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, markdown or json.")
    private Format format;

    StepsCommand(Console console) {
        this.console = console;
    }

    /** How the vocabulary is written. */
    enum Format {
        text,
        markdown,
        json
    }

    @Override
    public Integer call() throws IOException {
        if (!Vocabulary.languages().contains(language)) {
            throw new UserError("--lang: there is no vocabulary in \"" + language + "\"; there are "
                    + String.join(", ", Vocabulary.languages()));
        }
        List<Sentence> sentences = Vocabulary.sentences(language);
        VocabularyText text = new VocabularyText(language, sentences);
        switch (format) {
            case json -> text.asJson(console.out());
            case markdown -> text.asMarkdown().forEach(console::line);
            default -> text.asText(console).forEach(console::line);
        }
        return ExitStatus.PASSED.code();
    }
}
