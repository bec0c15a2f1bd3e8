package netherkin.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The packages of step definitions that jars declare. */
final class Glue {
    static final String RESOURCE = "META-INF/netherkin/glue";

    private Glue() {}

    /** What every {@link #RESOURCE} on the class path names, one package a line, sorted. */
    static List<String> declared() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? Glue.class.getClassLoader() : context;
        TreeSet<String> packages = new TreeSet<>();
        try {
            for (URL url : Collections.list(loader.getResources(RESOURCE))) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(packages::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + RESOURCE, e);
        }
        return List.copyOf(packages);
    }
}
