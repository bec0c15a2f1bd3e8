package netherkin.junit;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** An anchor class, feature, rule, examples table, or a scenario with several tests. */
final class ContainerNode extends RunNode {
    ContainerNode(UniqueId id, String displayName, TestSource source) {
        super(id, displayName, source);
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** Build tools take an anchor's as the class of its tests, and want the package with it. */
    @Override
    public String getLegacyReportingName() {
        return getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .orElseGet(super::getLegacyReportingName);
    }
}
