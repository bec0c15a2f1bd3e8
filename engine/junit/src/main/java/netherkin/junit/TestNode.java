package netherkin.junit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** A leaf: one variant of a scenario, or something that is wrong with a file. */
final class TestNode extends RunNode {
    private final Set<TestTag> tags;
    private final int order;
    private Runner runner;

    /** What a leaf does. */
    interface Runner {
        /** The result, listeners not yet told. */
        VariantResult run(RunState state, TestNode node);

        /** Why there is no need to, as another one runs that differs in nothing. */
        default Optional<String> redundant(RunState state, TestNode node) {
            return Optional.empty();
        }
    }

    TestNode(UniqueId id, String displayName, TestSource source, List<String> tags, int order, Runner runner) {
        super(id, displayName, source);
        this.tags = testTags(tags);
        this.order = order;
        this.runner = runner;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }

    @Override
    public SkipResult shouldBeSkipped(RunState state) {
        return runner.redundant(state, this).map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public RunState execute(RunState state, DynamicTestExecutor executor) throws Exception {
        Runner once = runner;
        // Lets go of the scenario, so that a long run doesn't hold on to everything that it has read.
        runner = null;
        state.report(this, order, once.run(state, this));
        return state;
    }

    private static Set<TestTag> testTags(List<String> tags) {
        if (tags.isEmpty()) {
            return Set.of();
        }
        Set<TestTag> result = new LinkedHashSet<>();
        for (String tag : tags) {
            String name = tag.substring(1);
            if (TestTag.isValid(name)) {
                result.add(TestTag.create(name));
            }
        }
        return result;
    }
}
