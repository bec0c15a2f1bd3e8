package netherkin.reports.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import netherkin.junit.StepResult;
import netherkin.network.lab.LabCapture;
import netherkin.reports.Json;

/** One result of Allure's: a JSON document a scenario; its files lie beside it under names of their own. */
public final class AllureResults {
    private static final long MILLI = 1_000_000;

    private AllureResults() {}

    /** Names the document and its files: the same for the same variant. */
    public static String id(Outcome each) {
        String name = each.result().featurePath() + ":" + each.result().line() + " "
                + each.result().variant().id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The name that one of its files has among the results. */
    public static String source(Outcome each, Outcome.Attached file) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        return id(each) + "-attachment" + (dot < 0 ? "" : name.substring(dot));
    }

    public static void write(OutputStream out, Outcome each) throws IOException {
        long start = LabCapture.EPOCH_NANOS / MILLI;
        Json.write(out, json -> {
            json.member("uuid", id(each));
            json.member("historyId", id(each));
            json.member(
                    "fullName",
                    each.result().featurePath() + ":" + each.result().line());
            json.member("name", each.title());
            json.member("status", status(each));
            json.object("statusDetails", () -> json.member("message", each.message()));
            json.member("stage", "finished");
            json.member("start", start);
            json.member("stop", start + each.nanos() / MILLI);
            json.array("labels", () -> labels(json, each));
            json.array("steps", () -> {
                for (StepResult step : each.result().steps()) {
                    json.object(() -> step(json, step));
                }
            });
            json.array("attachments", () -> {
                for (Outcome.Attached file : each.files()) {
                    json.object(() -> {
                        json.member("name", file.name());
                        json.member("source", source(each, file));
                        json.member("type", file.mediaType());
                    });
                }
            });
        });
    }

    private static void labels(Json json, Outcome each) throws IOException {
        label(json, "framework", "netherkin");
        label(json, "feature", each.result().featureName());
        if (each.result().ruleName().isPresent()) {
            label(json, "story", each.result().ruleName().get());
        }
        for (String tag : each.result().tags()) {
            label(json, "tag", tag);
        }
    }

    private static void label(Json json, String name, String value) throws IOException {
        json.object(() -> {
            json.member("name", name);
            json.member("value", value);
        });
    }

    private static void step(Json json, StepResult step) throws IOException {
        json.member("name", step.keyword().strip() + " " + step.text());
        json.member(
                "status",
                switch (step.status()) {
                    case PASSED -> "passed";
                    case FAILED -> "failed";
                    case ABORTED, SKIPPED -> "skipped";
                    default -> "broken";
                });
        json.member("stage", "finished");
    }

    private static String status(Outcome each) {
        return switch (each.status()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ABORTED -> "skipped";
            case WRONG -> "broken";
        };
    }
}
