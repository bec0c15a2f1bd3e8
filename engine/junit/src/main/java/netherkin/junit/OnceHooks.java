package netherkin.junit;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.junit.cucumber.GlueException;
import netherkin.junit.cucumber.Vocabulary;

/** Runs each hook for before or after all scenarios once, in whichever threads and sets of packages it turns up. */
final class OnceHooks {
    private final Set<Vocabulary> begun = new LinkedHashSet<>();
    private final Map<String, Throwable> before = new LinkedHashMap<>();
    private final Map<String, Runnable> after = new LinkedHashMap<>();

    /** Every scenario fails with a hook that failed, as nothing it was to prepare is there. */
    synchronized void before(Vocabulary vocabulary) {
        if (begun.add(vocabulary)) {
            vocabulary.afterAll().forEach(after::putIfAbsent);
        }
        vocabulary.beforeAll().forEach((place, hook) -> {
            if (!before.containsKey(place)) {
                before.put(place, failure(hook));
            }
            if (before.get(place) != null) {
                throw new BeforeAllFailure(place, before.get(place));
            }
        });
    }

    synchronized List<Throwable> after() {
        List<Throwable> failures = new ArrayList<>();
        for (Runnable hook : after.values()) {
            Throwable failure = failure(hook);
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }

    private static Throwable failure(Runnable hook) {
        try {
            hook.run();
            return null;
        } catch (RuntimeException e) {
            Throwable cause = e.getCause();
            return cause instanceof InvocationTargetException inner
                    ? inner.getCause()
                    : cause == null || e instanceof GlueException ? e : cause;
        }
    }

    /** A hook for before all scenarios failed. */
    static final class BeforeAllFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BeforeAllFailure(String place, Throwable cause) {
            super(place + " failed: " + cause, cause);
        }
    }
}
