package netherkin.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root of the engine's tree. */
final class EngineNode extends EngineDescriptor implements Node<RunState> {
    final Settings settings;

    EngineNode(UniqueId id, Settings settings) {
        super(id, "Netherkin");
        this.settings = settings;
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
