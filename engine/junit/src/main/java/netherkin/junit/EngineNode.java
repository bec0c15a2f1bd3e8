package netherkin.junit;

import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root of the engine's tree. */
final class EngineNode extends EngineDescriptor implements Node<RunState> {
    final Settings settings;
    /** Paths of all files below, as people type them. */
    final List<String> features;

    EngineNode(UniqueId id, Settings settings, List<String> features) {
        super(id, "Netherkin");
        this.settings = settings;
        this.features = features;
    }

    @Override
    public RunState before(RunState state) throws Exception {
        if (!getChildren().isEmpty()) {
            state.listeners().start();
        }
        return state;
    }

    @Override
    public void after(RunState state) throws Exception {
        state.finish();
    }
}
