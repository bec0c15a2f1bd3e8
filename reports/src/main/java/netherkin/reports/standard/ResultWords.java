package netherkin.reports.standard;

import java.util.Locale;

/** Verdicts in small letters. */
final class ResultWords {
    private ResultWords() {}

    static String of(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
