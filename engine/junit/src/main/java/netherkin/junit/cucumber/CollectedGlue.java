package netherkin.junit.cucumber;

import io.cucumber.core.backend.DataTableTypeDefinition;
import io.cucumber.core.backend.DefaultDataTableCellTransformerDefinition;
import io.cucumber.core.backend.DefaultDataTableEntryTransformerDefinition;
import io.cucumber.core.backend.DefaultParameterTransformerDefinition;
import io.cucumber.core.backend.DocStringTypeDefinition;
import io.cucumber.core.backend.Glue;
import io.cucumber.core.backend.HookDefinition;
import io.cucumber.core.backend.Located;
import io.cucumber.core.backend.ParameterTypeDefinition;
import io.cucumber.core.backend.StaticHookDefinition;
import io.cucumber.core.backend.StepDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the backends found, in an order that doesn't depend on how the class path was walked. */
final class CollectedGlue implements Glue {
    final List<StepDefinition> steps = new ArrayList<>();
    final List<StaticHookDefinition> beforeAll = new ArrayList<>();
    final List<StaticHookDefinition> afterAll = new ArrayList<>();
    final List<Hook> before = new ArrayList<>();
    final List<Hook> after = new ArrayList<>();
    final List<Hook> beforeStep = new ArrayList<>();
    final List<Hook> afterStep = new ArrayList<>();
    final List<ParameterTypeDefinition> parameterTypes = new ArrayList<>();
    final List<DataTableTypeDefinition> tableTypes = new ArrayList<>();
    final List<DocStringTypeDefinition> docStringTypes = new ArrayList<>();
    final List<DefaultParameterTransformerDefinition> parameterTransformers = new ArrayList<>();
    final List<DefaultDataTableEntryTransformerDefinition> entryTransformers = new ArrayList<>();
    final List<DefaultDataTableCellTransformerDefinition> cellTransformers = new ArrayList<>();

    /** Drops the hooks of a package. */
    void leaveOut(String prefix) {
        Stream.of(before, after, beforeStep, afterStep)
                .forEach(hooks ->
                        hooks.removeIf(hook -> hook.definition.getLocation().startsWith(prefix)));
        afterAll.removeIf(hook -> hook.getLocation().startsWith(prefix));
    }

    /** Puts hooks into Cucumber's order: by number, afterwards the other way round; ties by place. */
    void sort() {
        Comparator<Located> place = Comparator.comparing(Located::getLocation);
        steps.sort(place);
        parameterTypes.sort(place);
        Comparator<StaticHookDefinition> once =
                Comparator.comparingInt(StaticHookDefinition::getOrder).thenComparing(place);
        beforeAll.sort(once);
        afterAll.sort(once);
        Collections.reverse(afterAll);
        before.sort(Hook.ORDER);
        beforeStep.sort(Hook.ORDER);
        after.sort(Hook.ORDER);
        Collections.reverse(after);
        afterStep.sort(Hook.ORDER);
        Collections.reverse(afterStep);
    }

    @Override
    public void addBeforeAllHook(StaticHookDefinition hook) {
        beforeAll.add(hook);
    }

    @Override
    public void addAfterAllHook(StaticHookDefinition hook) {
        afterAll.add(hook);
    }

    @Override
    public void addStepDefinition(StepDefinition step) {
        steps.add(step);
    }

    @Override
    public void addBeforeHook(HookDefinition hook) {
        before.add(new Hook(hook));
    }

    @Override
    public void addAfterHook(HookDefinition hook) {
        after.add(new Hook(hook));
    }

    @Override
    public void addBeforeStepHook(HookDefinition hook) {
        beforeStep.add(new Hook(hook));
    }

    @Override
    public void addAfterStepHook(HookDefinition hook) {
        afterStep.add(new Hook(hook));
    }

    @Override
    public void addParameterType(ParameterTypeDefinition type) {
        parameterTypes.add(type);
    }

    @Override
    public void addDataTableType(DataTableTypeDefinition type) {
        tableTypes.add(type);
    }

    @Override
    public void addDefaultParameterTransformer(DefaultParameterTransformerDefinition transformer) {
        parameterTransformers.add(transformer);
    }

    @Override
    public void addDefaultDataTableEntryTransformer(DefaultDataTableEntryTransformerDefinition transformer) {
        entryTransformers.add(transformer);
    }

    @Override
    public void addDefaultDataTableCellTransformer(DefaultDataTableCellTransformerDefinition transformer) {
        cellTransformers.add(transformer);
    }

    @Override
    public void addDocStringType(DocStringTypeDefinition type) {
        docStringTypes.add(type);
    }
}
