package netherkin.reports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import netherkin.junit.RunContext;
import netherkin.junit.VariantResult;
import netherkin.network.capture.SafeName;

/**
 * The names of what a run leaves behind: {@code <feature>/<scenario>-<line>[-<variant>]}, the same for the same run,
 * whatever the scenarios are called and in whatever order they finish. A line has one scenario, so that no two share a
 * name; a feature shares its folder with none.
 */
final class ReportFiles {
    private static final int LONGEST_NAME = 40;
    private final Path folder;
    private volatile Named last;
    private final Map<String, String> folders = new LinkedHashMap<>();

    ReportFiles(RunContext run) {
        this.folder = run.outputDirectory();
        Map<String, Integer> takers = new LinkedHashMap<>();
        run.features().forEach(path -> takers.merge(slug(stem(path)), 1, Integer::sum));
        for (String path : run.features()) {
            String own = slug(stem(path));
            boolean alone = takers.get(own) == 1 && !own.isEmpty();
            folders.put(path, SafeName.of(alone ? own : path));
        }
    }

    Path index() {
        return folder.resolve("index.html");
    }

    Path style() {
        return folder.resolve("netherkin.css");
    }

    /** Relative to the run's folder, with slashes: {@code dlr-arp/the-arp-process-29}; an extension is to be added. */
    String name(VariantResult result) {
        Named named = last;
        if (named == null || named.result != result) {
            named = new Named(result, made(result));
            last = named;
        }
        return named.name;
    }

    /** What was named last: a report asks for one variant's files one after the other. */
    private record Named(VariantResult result, String name) {}

    private String made(VariantResult result) {
        String variant = slug(result.variant().title());
        String scenario = slug(result.scenarioName()) + "-" + result.line() + (variant.isEmpty() ? "" : "-" + variant);
        return feature(result.featurePath()) + "/" + SafeName.of(scenario.startsWith("-") ? "s" + scenario : scenario);
    }

    /** The file of that name. */
    Path file(VariantResult result, String extension) {
        return folder.resolve(name(result) + extension);
    }

    /** The file's own name if no other feature of the run has it, else one made from its whole path. */
    private String feature(String path) {
        return folders.getOrDefault(path, SafeName.of(path));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static String slug(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < lower.length() && slug.length() < LONGEST_NAME; i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(gap && slug.length() > 0 ? "-" : "");
                if (slug.length() < LONGEST_NAME) {
                    slug.append(c);
                }
                gap = false;
            } else {
                gap = true;
            }
        }
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }
}
