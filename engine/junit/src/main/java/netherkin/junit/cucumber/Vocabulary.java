package netherkin.junit.cucumber;

import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.BackendProviderService;
import io.cucumber.core.backend.Located;
import io.cucumber.core.backend.StaticHookDefinition;
import io.cucumber.core.backend.StepDefinition;
import io.cucumber.cucumberexpressions.Argument;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import netherkin.junit.feature.Pickle;
import netherkin.network.lab.Lab;

/**
 * The sentences, hooks and types of some packages. For one thread: Cucumber's Java backend toggles the accessibility of
 * methods around each call, which two threads must not do to one method.
 */
public final class Vocabulary {
    private static final int CACHED_TEXTS = 20_000;
    private static final int CACHED_LENGTH = 1_000;
    private static final String OWN = "netherkin.";
    private static final String PLAIN = "netherkin.junit.plain.";

    final CollectedGlue glue = new CollectedGlue();
    final List<Backend> backends = new ArrayList<>();
    final ScenarioObjects objects = new ScenarioObjects();
    private final Map<String, List<Sentence>> sentencesByLanguage = new LinkedHashMap<>();
    private final Map<String, Map<String, List<StepMatch>>> matchesByLanguage = new LinkedHashMap<>();

    private Vocabulary() {}

    /**
     * Loads what the packages and those below them hold.
     *
     * @throws GlueException if something in there can't be used
     */
    public static Vocabulary load(List<String> packages, ClassLoader loader) {
        Vocabulary vocabulary = new Vocabulary();
        List<URI> places = packages.stream()
                .map(name -> URI.create("classpath:/" + name.replace('.', '/')))
                .toList();
        try {
            for (BackendProviderService provider : ServiceLoader.load(BackendProviderService.class, loader)) {
                Backend backend = provider.create(vocabulary.objects, vocabulary.objects, () -> loader);
                backend.loadGlue(vocabulary.glue, places);
                vocabulary.backends.add(backend);
            }
        } catch (GlueException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new GlueException("step definitions can't be loaded: " + e.getMessage(), e);
        }
        vocabulary.glue.leaveOut(PLAIN);
        vocabulary.glue.sort();
        return vocabulary;
    }

    /** Every sentence that fits {@code text} in a feature written in {@code language}; what to pass it is kept. */
    public List<StepMatch> match(String text, String language) {
        Map<String, List<StepMatch>> known = matchesByLanguage.computeIfAbsent(language, key -> new LinkedHashMap<>());
        List<StepMatch> matches = known.get(text);
        if (matches == null) {
            matches = new ArrayList<>(1);
            for (Sentence sentence : sentences(language)) {
                List<Argument<?>> arguments = sentence.match(text);
                if (arguments != null) {
                    matches.add(new StepMatch(sentence, arguments));
                }
            }
            if (known.size() >= CACHED_TEXTS) {
                known.clear();
            }
            if (text.length() <= CACHED_LENGTH) {
                known.put(text, matches);
            }
        }
        return matches;
    }

    private List<Sentence> sentences(String language) {
        return sentencesByLanguage.computeIfAbsent(language, key -> {
            Registry registry = new Registry(glue, Locale.forLanguageTag(key));
            List<Sentence> sentences = new ArrayList<>();
            for (StepDefinition definition : glue.steps) {
                sentences.add(new Sentence(definition, registry));
            }
            return sentences;
        });
    }

    /** The patterns of all sentences, or of users' own alone. */
    public List<String> patterns(boolean usersOnly) {
        return glue.steps.stream()
                .filter(step -> !usersOnly || !isOwn(step))
                .map(StepDefinition::getPattern)
                .toList();
    }

    /** What runs once before all scenarios, in order; each is named by its place. */
    public Map<String, Runnable> beforeAll() {
        return runnables(glue.beforeAll);
    }

    /** What runs once after all scenarios, in order; each is named by its place. */
    public Map<String, Runnable> afterAll() {
        return runnables(glue.afterAll);
    }

    private static Map<String, Runnable> runnables(List<StaticHookDefinition> hooks) {
        Map<String, Runnable> result = new LinkedHashMap<>();
        hooks.forEach(hook -> result.put(hook.getLocation(), hook::execute));
        return result;
    }

    /** Makes the objects of one scenario possible; they are made when first asked for, and forgotten on close. */
    public Scope open(Pickle pickle, Place place, Lab lab, Attachments attachments) {
        return new Scope(this, pickle, new ScenarioState(pickle, place, attachments), lab);
    }

    static boolean isOwn(Located located) {
        return located.getLocation().startsWith(OWN);
    }
}
