package netherkin.junit;

import java.io.IOException;
import java.util.List;

/**
 * Is told what happens, and leaves reports behind. Found as a service, or given to {@link NetherkinTestEngine}. Calls
 * never overlap, whatever the number of threads; an exception fails the test or, at the end, the run.
 */
public interface RunListener {
    /** Before the first variant, in a run that has at least one. */
    default void runStarted(RunContext run) throws IOException {}

    /** After a variant; variants finish in no order that is the same with several threads. */
    default void variantFinished(VariantResult result, Publisher publisher) throws IOException {}

    /** After the last variant; results in the order of the files, without their labs. */
    default void runFinished(RunContext run, List<VariantResult> results) throws IOException {}
}
