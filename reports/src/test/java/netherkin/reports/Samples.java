package netherkin.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.StepResult;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;

/** Results as the engine would tell them. */
final class Samples {
    private Samples() {}

    static RunContext run(Path folder, Map<String, String> settings, String... features) {
        return new RunContext(folder, 1, false, List.of(features), name -> Optional.ofNullable(settings.get(name)));
    }

    static VariantResult passed(String feature, String scenario, int line) {
        return result(feature, scenario, line, VariantResult.Status.PASSED, null, variant(Optional.empty()));
    }

    static VariantResult failed(String feature, String scenario, int line, String message) {
        return result(
                feature,
                scenario,
                line,
                VariantResult.Status.FAILED,
                new AssertionError(message),
                variant(Optional.empty()));
    }

    static VariantResult geneve(String feature, String scenario, int line) {
        return result(feature, scenario, line, VariantResult.Status.PASSED, null, variant(Optional.of("Geneve")));
    }

    private static Variant variant(Optional<String> encapsulation) {
        return new Variant(encapsulation, Optional.empty(), Optional.empty(), 1);
    }

    private static VariantResult result(
            String feature,
            String scenario,
            int line,
            VariantResult.Status status,
            Throwable throwable,
            Variant variant) {
        StepResult step = new StepResult(
                "Given",
                "the hosts of " + scenario,
                line + 1,
                List.of(List.of("host", "VTEP"), List.of("Host A", "<b>10.0.0.1</b>")),
                Optional.of("doc & string"),
                throwable == null ? StepResult.Status.PASSED : StepResult.Status.FAILED,
                Optional.ofNullable(throwable));
        return new VariantResult(
                "file:///" + feature,
                feature,
                "Feature of " + feature,
                "en",
                Optional.empty(),
                scenario,
                "Scenario",
                line,
                List.of("@smoke"),
                variant,
                "[engine:netherkin]/[scenario:" + line + "]",
                status,
                Optional.ofNullable(throwable),
                List.of(step),
                Optional.of(new Lab()));
    }

    /** A publisher that remembers. */
    static final class Published implements Publisher {
        final List<Path> files = new ArrayList<>();

        @Override
        public void publishFile(Path file, String mediaType) {
            files.add(file);
        }

        @Override
        public void publishEntry(String key, String value) {}
    }
}
