package netherkin.junit;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;

/** An anchor class, feature, rule, examples table, or a scenario with several tests. */
final class ContainerNode extends RunNode {
    ContainerNode(UniqueId id, String displayName, TestSource source) {
        super(id, displayName, source);
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
