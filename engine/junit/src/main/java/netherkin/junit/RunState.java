package netherkin.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import netherkin.junit.cucumber.GlueException;
import netherkin.junit.cucumber.Vocabulary;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/** What all scenarios of a run share. */
final class RunState implements EngineExecutionContext {
    private final Settings settings;
    private final EngineExecutionListener junit;
    private final RunListeners listeners;
    private final Suggestions suggestions = new Suggestions();
    private final ThreadLocal<Map<List<String>, Vocabulary>> vocabularies = ThreadLocal.withInitial(LinkedHashMap::new);
    private final Map<List<String>, GlueException> unusable = new ConcurrentHashMap<>();
    private final OnceHooks once = new OnceHooks();

    RunState(Settings settings, EngineExecutionListener junit, RunListeners listeners) {
        this.settings = settings;
        this.junit = junit;
        this.listeners = listeners;
    }

    Settings settings() {
        return settings;
    }

    RunListeners listeners() {
        return listeners;
    }

    Suggestions suggestions() {
        return suggestions;
    }

    /** This thread's sentences of some packages; the first to ask runs what is to run before all scenarios. */
    Vocabulary vocabulary(List<String> packages) {
        Map<List<String>, Vocabulary> mine = vocabularies.get();
        Vocabulary known = mine.get(packages);
        if (known == null) {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            known = load(packages, loader == null ? RunState.class.getClassLoader() : loader);
            mine.put(packages, known);
        }
        if (!settings.planOnly()) {
            once.before(known);
        }
        return known;
    }

    /** What can't be loaded is not tried again for each of very many scenarios. */
    private Vocabulary load(List<String> packages, ClassLoader loader) {
        GlueException before = unusable.get(packages);
        if (before != null) {
            throw before;
        }
        try {
            return Vocabulary.load(packages, loader);
        } catch (GlueException e) {
            unusable.put(packages, e);
            throw e;
        }
    }

    /** Tells all listeners of a result, then fails or aborts the test if it says so. */
    void report(TestNode node, int order, VariantResult result) throws Exception {
        Throwable failure = result.throwable().orElse(null);
        try {
            listeners.variantFinished(order, result, new NodePublisher(node));
        } catch (Exception e) {
            if (failure == null) {
                throw e;
            }
            failure.addSuppressed(e);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }

    Publisher publisher(TestDescriptor node) {
        return new NodePublisher(node);
    }

    void finish() throws Exception {
        List<Throwable> failures = new ArrayList<>(once.after());
        try {
            listeners.finish();
        } catch (Exception e) {
            failures.add(e);
        }
        Optional<Throwable> first = failures.stream().findFirst();
        failures.stream().skip(1).forEach(later -> first.get().addSuppressed(later));
        if (first.orElse(null) instanceof Error error) {
            throw error;
        }
        if (first.orElse(null) instanceof Exception exception) {
            throw exception;
        }
    }

    private final class NodePublisher implements Publisher {
        private final TestDescriptor node;

        NodePublisher(TestDescriptor node) {
            this.node = node;
        }

        @Override
        public void publishFile(Path file, String mediaType) {
            junit.fileEntryPublished(node, FileEntry.from(file, mediaType));
        }

        @Override
        public void publishEntry(String key, String value) {
            junit.reportingEntryPublished(node, ReportEntry.from(key, value));
        }
    }
}
