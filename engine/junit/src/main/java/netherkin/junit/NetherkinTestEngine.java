package netherkin.junit;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;

/** The engine {@code netherkin}. Build tools find it as a service; the command line makes its own. */
public final class NetherkinTestEngine extends HierarchicalTestEngine<RunState> {
    private final List<RunListener> listeners;

    /** The engine with the listeners that are services. */
    public NetherkinTestEngine() {
        this(List.of());
    }

    /** The engine with listeners beside those that are services. */
    public NetherkinTestEngine(List<RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public String getId() {
        return UniqueIds.ENGINE;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDiscoveryListener listener = request.getDiscoveryListener();
        Settings settings = Settings.of(request.getConfigurationParameters());
        SelectorResolver resolver = new SelectorResolver(id, settings, ScanFilters.of(request));
        for (DiscoverySelector selector : request.getSelectorsByType(DiscoverySelector.class)) {
            listener.selectorProcessed(id, selector, resolve(resolver, selector));
        }
        List<Claims.Group> groups = resolver.claims().withoutRepeats(resolver.scanned());
        EngineNode engine = new EngineNode(id, settings, paths(groups));
        new TreeBuilder(settings, Glue.declared()).build(engine, groups);
        ClaimedFeatures.claim(settings.cucumberAllowed() ? List.of() : groups);
        return engine;
    }

    private static List<String> paths(List<Claims.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.files().values().stream())
                .map(claim -> claim.location.shown())
                .distinct()
                .toList();
    }

    private static SelectorResolutionResult resolve(SelectorResolver resolver, DiscoverySelector selector) {
        try {
            return resolver.resolve(selector)
                    ? SelectorResolutionResult.resolved()
                    : SelectorResolutionResult.unresolved();
        } catch (RuntimeException e) {
            return SelectorResolutionResult.failed(e);
        }
    }

    @Override
    protected RunState createExecutionContext(ExecutionRequest request) {
        Settings settings = settings(request);
        EngineNode engine = (EngineNode) request.getRootTestDescriptor();
        int variants = (int)
                engine.getDescendants().stream().filter(TestDescriptor::isTest).count();
        RunContext run = new RunContext(
                settings.out(),
                variants,
                settings.planOnly(),
                engine.features,
                request.getConfigurationParameters()::get);
        return new RunState(settings, request.getEngineExecutionListener(), new RunListeners(run, listeners));
    }

    private static Settings settings(ExecutionRequest request) {
        return ((EngineNode) request.getRootTestDescriptor()).settings;
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        return Threads.executor(settings(request).threads(), request.getConfigurationParameters())
                .orElseGet(() -> super.createExecutorService(request));
    }
}
