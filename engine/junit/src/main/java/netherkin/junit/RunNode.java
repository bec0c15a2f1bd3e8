package netherkin.junit;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A node of the engine's tree. */
abstract class RunNode extends AbstractTestDescriptor implements Node<RunState> {
    RunNode(UniqueId id, String displayName, TestSource source) {
        super(id, displayName, source);
    }

    /** Scenarios share nothing, so they never have to wait for tests of other engines or each other. */
    @Override
    public boolean isGlobalReadLockRequired() {
        return false;
    }
}
