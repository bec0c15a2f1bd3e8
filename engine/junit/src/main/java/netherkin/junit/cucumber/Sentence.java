package netherkin.junit.cucumber;

import io.cucumber.core.backend.ParameterInfo;
import io.cucumber.core.backend.StepDefinition;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.datatable.DataTable;
import io.cucumber.docstring.DocString;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import netherkin.junit.feature.BoundedText;
import netherkin.junit.feature.DocText;
import netherkin.junit.feature.StepLine;
import netherkin.network.topology.ScenarioException;

/** A step definition with its pattern read. */
final class Sentence {
    final StepDefinition definition;
    private final Expression expression;
    private final Type[] types;
    private final Registry registry;

    Sentence(StepDefinition definition, Registry registry) {
        this.definition = definition;
        this.registry = registry;
        this.types =
                definition.parameterInfos().stream().map(ParameterInfo::getType).toArray(Type[]::new);
        try {
            this.expression = registry.expressions.createExpression(definition.getPattern());
        } catch (RuntimeException e) {
            throw new GlueException(definition.getLocation() + ": " + e.getMessage(), e);
        }
    }

    /** What the pattern takes out of {@code text}; null if it doesn't match. */
    List<Argument<?>> match(String text) {
        if (!BoundedText.contains(text, expression.getRegexp(), () -> tooLong(text))) {
            return null;
        }
        try {
            return expression.match(text, types);
        } catch (StackOverflowError e) {
            throw tooLong(text);
        }
    }

    private GlueException tooLong(String text) {
        return new GlueException("matching a step of " + text.length() + " characters against \""
                + definition.getPattern() + "\" at " + definition.getLocation() + " takes too long");
    }

    /** The arguments to call the definition with. */
    Object[] arguments(List<Argument<?>> matched, StepLine step) {
        boolean table = !step.table().isEmpty();
        boolean extra = table || step.docText().isPresent();
        List<ParameterInfo> parameters = definition.parameterInfos();
        int given = matched.size() + (extra ? 1 : 0);
        if (parameters.size() == given + 1 && !extra) {
            throw new ScenarioException(step.origin(), "a table or a text block belongs under this sentence");
        }
        if (parameters.size() == given - 1 && extra) {
            throw new ScenarioException(
                    table ? step.rowOrigins().get(0) : step.origin(),
                    "no " + (table ? "table" : "text block") + " belongs under this sentence");
        }
        if (given != parameters.size()) {
            throw new GlueException(
                    definition.getLocation() + " takes " + parameters.size() + " arguments, the step has " + given
                            + (table ? " with its table" : extra ? " with its text" : ""));
        }
        Object[] arguments = new Object[given];
        for (int i = 0; i < matched.size(); i++) {
            arguments[i] = matched.get(i).getValue();
        }
        if (extra) {
            ParameterInfo last = parameters.get(given - 1);
            arguments[given - 1] = table ? table(step, last) : docString(step.docText(), last);
        }
        return arguments;
    }

    private Object table(StepLine step, ParameterInfo parameter) {
        Type type = parameter.getTypeResolver().resolve();
        List<List<String>> cells =
                step.table().stream().map(Sentence::emptyAsNull).toList();
        DataTable table = DataTable.create(cells, registry.tables);
        return table.convert(Object.class.equals(type) ? DataTable.class : type, parameter.isTransposed());
    }

    /** Cucumber passes an empty cell as null. */
    private static List<String> emptyAsNull(List<String> row) {
        return row.contains("")
                ? row.stream().map(cell -> cell.isEmpty() ? null : cell).collect(java.util.stream.Collectors.toList())
                : row;
    }

    private Object docString(Optional<DocText> text, ParameterInfo parameter) {
        Type type = parameter.getTypeResolver().resolve();
        DocText doc = text.orElseThrow();
        String mediaType = doc.mediaType().isEmpty() ? null : doc.mediaType();
        DocString docString = DocString.create(doc.content(), mediaType, registry.docStrings);
        return docString.convert(Object.class.equals(type) ? DocString.class : type);
    }
}
