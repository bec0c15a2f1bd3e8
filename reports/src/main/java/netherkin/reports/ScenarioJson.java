package netherkin.reports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import netherkin.junit.StepResult;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;

/** What became of a variant, as members of a JSON object. */
public final class ScenarioJson {
    private ScenarioJson() {}

    /** Writes all but the frames into the object that {@code json} is in. */
    public static void members(Json json, VariantResult result) throws IOException {
        json.member("feature", result.featurePath());
        json.member("featureName", result.featureName());
        json.member("language", result.language());
        json.member("rule", result.ruleName());
        json.member("scenario", result.scenarioName());
        json.member("line", result.line());
        json.array("tags", result.tags());
        json.object("variant", () -> variant(json, result.variant()));
        json.member("id", result.uniqueId());
        json.member("verdict", word(result.status()));
        json.member("message", result.throwable().map(Messages::of));
        json.array("steps", () -> {
            for (StepResult step : result.steps()) {
                json.object(() -> step(json, step));
            }
        });
    }

    private static void variant(Json json, Variant variant) throws IOException {
        json.member("encapsulation", variant.encapsulation());
        json.member("replication", variant.replication());
        json.member("profile", variant.profile());
        json.member("seed", variant.seed());
    }

    private static void step(Json json, StepResult step) throws IOException {
        json.member("keyword", step.keyword());
        json.member("text", step.text());
        json.member("line", step.line());
        json.member("verdict", step.status().name().toLowerCase(Locale.ROOT));
        if (!step.table().isEmpty()) {
            json.array("table", () -> {
                for (List<String> row : step.table()) {
                    json.array(() -> {
                        for (String cell : row) {
                            json.value(cell);
                        }
                    });
                }
            });
        }
        json.member("docString", step.docString());
        json.member("message", step.throwable().map(Messages::of));
    }

    /** {@code passed}, {@code failed}, {@code aborted} or {@code wrong}. */
    public static String word(VariantResult.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
