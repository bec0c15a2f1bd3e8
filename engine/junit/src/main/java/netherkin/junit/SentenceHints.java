package netherkin.junit;

import java.util.List;

/** Sentences as people write them, to propose where a step fits none. Found as a service. */
public interface SentenceHints {
    /** Examples in a language ({@code en}, {@code de}, …); empty if there are none. */
    List<String> examples(String language);
}
