package netherkin.junit.cucumber;

import io.cucumber.core.backend.DefaultDataTableEntryTransformerDefinition;
import io.cucumber.core.backend.Located;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.datatable.DataTableTypeRegistry;
import io.cucumber.datatable.DataTableTypeRegistryTableConverter;
import io.cucumber.datatable.TableEntryByTypeTransformer;
import io.cucumber.docstring.DocStringTypeRegistry;
import io.cucumber.docstring.DocStringTypeRegistryDocStringConverter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of parameters, tables and doc strings, as one language writes them. */
final class Registry {
    final ExpressionFactory expressions;
    final DataTableTypeRegistryTableConverter tables;
    final DocStringTypeRegistryDocStringConverter docStrings;

    Registry(CollectedGlue glue, Locale locale) {
        ParameterTypeRegistry parameterTypes = new ParameterTypeRegistry(locale);
        DataTableTypeRegistry tableTypes = new DataTableTypeRegistry(locale);
        DocStringTypeRegistry docStringTypes = new DocStringTypeRegistry();
        glue.parameterTypes.forEach(type -> parameterTypes.defineParameterType(type.parameterType()));
        glue.tableTypes.forEach(type -> tableTypes.defineDataTableType(type.dataTableType()));
        glue.docStringTypes.forEach(type -> docStringTypes.defineDocStringType(type.docStringType()));
        only(glue.parameterTransformers)
                .forEach(one -> parameterTypes.setDefaultParameterTransformer(one.parameterByTypeTransformer()));
        only(glue.entryTransformers).forEach(one -> tableTypes.setDefaultDataTableEntryTransformer(entries(one)));
        only(glue.cellTransformers)
                .forEach(one -> tableTypes.setDefaultDataTableCellTransformer(one.tableCellByTypeTransformer()));
        expressions = new ExpressionFactory(parameterTypes);
        tables = new DataTableTypeRegistryTableConverter(tableTypes);
        docStrings = new DocStringTypeRegistryDocStringConverter(docStringTypes);
    }

    private static TableEntryByTypeTransformer entries(DefaultDataTableEntryTransformerDefinition definition) {
        TableEntryByTypeTransformer transformer = definition.tableEntryByTypeTransformer();
        return definition.headersToProperties()
                ? (entry, type, cells) -> transformer.transform(CamelCase.keys(entry), type, cells)
                : transformer;
    }

    private static <T extends Located> List<T> only(List<T> definitions) {
        if (definitions.size() > 1) {
            throw new GlueException("there may be one default transformer of a kind, found "
                    + definitions.stream().map(Located::getLocation).collect(Collectors.joining(", ")));
        }
        return definitions;
    }
}
