package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.junit.cucumber.Place;
import netherkin.junit.cucumber.Scope;
import netherkin.junit.cucumber.StepMatch;
import netherkin.junit.cucumber.Vocabulary;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Step;
import netherkin.network.topology.Names;

/** Whether a scenario leaves open what its variants would set. If not, the first of them runs in place of all. */
final class OpenChoices {
    private OpenChoices() {}

    /** What a scenario that has run did not leave open, as notices. */
    static List<String> notices(Variant variant, Lab lab) {
        List<String> notices = new ArrayList<>();
        variant.encapsulation()
                .filter(value -> isClosed(lab, lab.draft().leavesEncapsulationOpen()))
                .ifPresent(value -> notices.add("encapsulation=" + value + notice("encapsulation")));
        variant.replication()
                .filter(value -> isClosed(lab, lab.draft().leavesReplicationOpen()))
                .ifPresent(value -> notices.add("replication=" + value + notice("replication")));
        return notices;
    }

    private static String notice(String what) {
        return ": the scenario leaves no network's " + what + " open; it runs once, as it stands";
    }

    /** What a user's own step may have declared is not known. */
    private static boolean isClosed(Lab lab, boolean isOpen) {
        boolean declares = !lab.names().all(Names.Kind.NETWORK).isEmpty();
        return declares && !isOpen && !lab.hasForeignSteps();
    }

    /** Why a variant need not run: it differs from the first one in nothing that the scenario leaves open. */
    static Optional<String> redundant(ScenarioCase scenario, RunState state, TestNode node) {
        if (scenario.selected().size() < 2 || scenario.problem().isPresent()) {
            return Optional.empty();
        }
        Variant first = scenario.selected().get(0);
        Lab lab = scenario.variant().equals(first) ? null : planned(scenario, state, node);
        if (lab == null) {
            return Optional.empty();
        }
        boolean sameEnvelope = isClosed(lab, lab.draft().leavesEncapsulationOpen());
        boolean sameMode = isClosed(lab, lab.draft().leavesReplicationOpen());
        Variant own = scenario.variant();
        Variant equal = new Variant(
                sameEnvelope ? first.encapsulation() : own.encapsulation(),
                sameMode ? first.replication() : own.replication(),
                own.profile(),
                own.seed());
        boolean runs = equal.equals(own) || !scenario.selected().contains(equal);
        return runs
                ? Optional.empty()
                : Optional.of("the scenario leaves open nothing that differs in " + equal.title());
    }

    /** The scenario planned and not run; null if it can't be, as its run will tell. */
    private static Lab planned(ScenarioCase scenario, RunState state, TestNode node) {
        Pickle pickle = scenario.pickle().get();
        Vocabulary vocabulary = state.vocabulary(scenario.glue());
        StepMatching matching = new StepMatching(scenario.file().language(), vocabulary, state.suggestions());
        List<StepMatch> matches = matching.match(pickle.steps());
        if (matching.problem().isPresent()) {
            return null;
        }
        Lab lab = new Lab(scenario.variant().options(true));
        String id = node.getUniqueId().toString();
        Place place =
                new Place(scenario.file().location().content(), scenario.file().language(), id);
        HookAttachments nowhere = new HookAttachments(state.settings().out(), id, state.publisher(node));
        try (Scope scope = vocabulary.open(pickle, place, lab, nowhere)) {
            for (int i = 0; i < matches.size(); i++) {
                StepLine step = pickle.steps().get(i);
                lab.begin(new Step(step.role(), step.keyword(), step.text(), step.origin(), step.rowOrigins()));
                if (!matches.get(i).plans()) {
                    lab.skippedUserStep();
                } else if (scope.call(matches.get(i), step) != null) {
                    return null;
                }
            }
            return lab;
        } catch (RuntimeException itsRunWillTell) {
            return null;
        }
    }
}
