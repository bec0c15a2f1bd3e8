package netherkin.junit.cucumber;

import io.cucumber.core.backend.HookDefinition;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.Comparator;
import java.util.List;

/** A hook with its tag expression read. */
final class Hook {
    static final Comparator<Hook> ORDER = Comparator.comparingInt((Hook hook) -> hook.definition.getOrder())
            .thenComparing(hook -> hook.definition.getLocation());
    final HookDefinition definition;
    private final Expression tags;

    Hook(HookDefinition definition) {
        this.definition = definition;
        this.tags = TagExpressionParser.parse(definition.getTagExpression());
    }

    boolean appliesTo(List<String> scenarioTags) {
        return tags.evaluate(scenarioTags);
    }
}
