package netherkin.junit.plain;

import io.cucumber.java.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import netherkin.junit.Publisher;

/** Attaches to a scenario of Cucumber. */
record ScenarioPublisher(Scenario scenario) implements Publisher {
    @Override
    public void publishFile(Path file, String mediaType) {
        try {
            scenario.attach(
                    Files.readAllBytes(file), mediaType, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void publishEntry(String key, String value) {
        scenario.log(key + ": " + value);
    }
}
