package netherkin.benchmarks;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import netherkin.junit.cucumber.Attachments;
import netherkin.junit.cucumber.Place;
import netherkin.junit.cucumber.Scope;
import netherkin.junit.cucumber.StepMatch;
import netherkin.junit.cucumber.Vocabulary;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.FeatureLocation;
import netherkin.junit.feature.FeatureReader;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Step;

/** The first scenario of a feature file, its steps matched to sentences, to be run many times. */
final class MatchedScenario {
    private static final Attachments NOWHERE = new Attachments() {
        @Override
        public void log(String text) {}

        @Override
        public void attach(byte[] data, String mediaType, String name) {}
    };

    private final Vocabulary vocabulary;
    private final Pickle pickle;
    private final Place place;
    private final List<StepMatch> matches = new ArrayList<>();

    private MatchedScenario(FeatureFile file) {
        vocabulary = Vocabulary.load(List.of("netherkin.language"), MatchedScenario.class.getClassLoader());
        pickle = file.scenarios().get(0).pickle();
        place = new Place(file.location().content(), file.language(), "benchmark");
        for (StepLine step : pickle.steps()) {
            List<StepMatch> found = vocabulary.match(step.text(), file.language());
            if (found.size() != 1) {
                throw new IllegalStateException(found.size() + " sentences fit: " + step.text());
            }
            matches.add(found.get(0));
        }
    }

    /** @param resource beside this class */
    static MatchedScenario of(String resource) {
        URL found = MatchedScenario.class.getResource(resource);
        try {
            URI uri = found.toURI();
            return new MatchedScenario(FeatureReader.read(FeatureLocation.of("netherkin/benchmarks/" + resource, uri)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it in a lab of its own and returns how many steps passed; throws what the first failure throws. */
    int run() {
        Lab lab = new Lab();
        int passed = 0;
        try (Scope scope = vocabulary.open(pickle, place, lab, NOWHERE)) {
            for (StepMatch match : matches) {
                StepLine step = pickle.steps().get(passed);
                lab.begin(new Step(step.role(), step.keyword(), step.text(), step.origin(), step.rowOrigins()));
                Throwable failure = scope.call(match, step);
                if (failure != null) {
                    throw new AssertionError(step.origin() + ": " + step.text(), failure);
                }
                passed++;
            }
        }
        return passed;
    }
}
