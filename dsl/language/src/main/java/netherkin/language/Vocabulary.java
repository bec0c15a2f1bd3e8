package netherkin.language;

import io.cucumber.java.StepDefinitionAnnotation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All sentences, each with an example that is kept beside its annotation. */
public final class Vocabulary {
    private static final List<Class<?>> ENGLISH = List.of(
            TopologySteps.class,
            RoutingSteps.class,
            FrameSteps.class,
            StateSteps.class,
            StreamSteps.class,
            CaptureSteps.class,
            CommandSteps.class,
            DatabaseSteps.class);
    private static final List<Class<?>> GERMAN = List.of(
            GermanTopologySteps.class,
            GermanRoutingSteps.class,
            GermanFrameSteps.class,
            GermanStateSteps.class,
            GermanStreamSteps.class,
            GermanCaptureSteps.class,
            GermanCommandSteps.class,
            GermanDatabaseSteps.class);

    private Vocabulary() {}

    /**
     * The sentences of a language by its code in {@code # language:}, what is declared first, then by role and alphabet.
     *
     * @throws IllegalArgumentException if the language is neither {@code en} nor {@code de}
     */
    public static List<Sentence> sentences(String language) {
        List<Sentence> sentences = new ArrayList<>();
        for (Class<?> steps : classes(language)) {
            List<Sentence> own = new ArrayList<>();
            for (Method method : steps.getDeclaredMethods()) {
                add(own, method);
            }
            own.sort(Comparator.comparing(Sentence::role).thenComparing(Sentence::example));
            sentences.addAll(own);
        }
        return sentences;
    }

    /** The same by locale; only its language counts. */
    public static List<Sentence> sentences(Locale locale) {
        return sentences(locale.getLanguage());
    }

    /** The languages there are, by their codes. */
    public static List<String> languages() {
        return List.of("en", "de");
    }

    static List<Class<?>> classes(String language) {
        return switch (language) {
            case "en" -> ENGLISH;
            case "de" -> GERMAN;
            default ->
                throw new IllegalArgumentException("no vocabulary in the language \"" + language + "\"; there are "
                        + String.join(", ", languages()));
        };
    }

    private static void add(List<Sentence> sentences, Method method) {
        String pattern = pattern(method);
        for (Example example : method.getAnnotationsByType(Example.class)) {
            sentences.add(new Sentence(
                    example.role(),
                    example.value(),
                    Arrays.stream(example.table()).map(Vocabulary::cells).toList(),
                    List.of(example.text()),
                    pattern));
        }
    }

    static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    /** The expression of whichever of Cucumber's annotations the method has; null if it has none. */
    static String pattern(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(StepDefinitionAnnotation.class)) {
                try {
                    return (String)
                            annotation.annotationType().getMethod("value").invoke(annotation);
                } catch (ReflectiveOperationException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        }
        return null;
    }
}
