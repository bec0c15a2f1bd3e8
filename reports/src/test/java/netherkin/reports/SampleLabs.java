package netherkin.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.junit.StepResult;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;
import netherkin.network.address.Ipv4Address;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.Place;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Subject;
import netherkin.network.expect.Tail;
import netherkin.network.expect.Verb;
import netherkin.network.expect.Verdict;
import netherkin.network.field.FrameKind;
import netherkin.network.lab.JudgedStep;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;
import netherkin.network.lab.Step;
import netherkin.network.topology.Origin;

/** Scenarios that have been run, made in Java. */
public final class SampleLabs {
    private SampleLabs() {}

    /** A VM on each host, in two networks that one router joins; each host has a VTEP. VM i has 172.16.{1,2}.(10 + i). */
    public static Lab routed(int hosts, String vm, String host) {
        Lab lab = new Lab();
        lab.draft().transportZone("unicast", Origin.UNKNOWN);
        for (int i = 1; i <= hosts; i++) {
            lab.draft().host(host + i, Origin.UNKNOWN).vtep("10.0.0." + i + "/24");
        }
        lab.draft()
                .router("edge", Origin.UNKNOWN)
                .lif("red", "172.16.1.1/24", null, Origin.UNKNOWN)
                .lif("blue", "172.16.2.1/24", null, Origin.UNKNOWN);
        for (int i = 1; i <= hosts; i++) {
            lab.draft()
                    .machine(vm + i, Origin.UNKNOWN)
                    .host(host + i)
                    .network(i % 2 == 1 ? "red" : "blue")
                    .ip(ip(i));
        }
        return lab;
    }

    /** The address of VM i. */
    public static String ip(int i) {
        return "172.16." + (i % 2 == 1 ? 1 : 2) + "." + (10 + i);
    }

    /** Does what a step says. */
    public static Lab ping(Lab lab, int line, String from, String to, int times) {
        lab.begin(new Step(Role.WHEN, "When ", from + " pings " + to, new Origin("a.feature", line), List.of()));
        lab.stimulate(new Stimulus.Ping(from, Ipv4Address.parse(to), times, 56, false));
        return lab;
    }

    /** Claims that a VM receives, or receives none of, that kind of frame. */
    public static Verdict receives(Lab lab, int line, String vm, FrameKind kind, boolean none) {
        String text = vm + " receives " + (none ? "no " : "") + kind.label();
        lab.begin(new Step(Role.THEN, "Then ", text, new Origin("a.feature", line), List.of()));
        Quantifier quantifier = none ? new Quantifier(Quantifier.Kind.NO, 0, "no") : Quantifier.ANY;
        FramePattern pattern = new FramePattern(new Subject(kind, false, kind.label()), List.of());
        return lab.judge(
                new FrameExpectation(text, Place.machine(vm, vm), Verb.RECEIVES, quantifier, pattern, Tail.NONE));
    }

    /** The result that the engine would tell; it failed if the lab's last claim doesn't hold. */
    public static VariantResult result(Lab lab, String scenario, String language) {
        List<StepResult> steps = new ArrayList<>();
        Throwable failure = null;
        for (JudgedStep judged : lab.steps()) {
            boolean passed = judged.verdicts().stream().allMatch(Verdict::isPassed);
            failure = passed
                    ? failure
                    : new AssertionError("it is not so: " + judged.step().text());
            steps.add(new StepResult(
                    judged.step().keyword(),
                    judged.step().text(),
                    judged.step().origin().line(),
                    List.of(),
                    Optional.empty(),
                    passed ? StepResult.Status.PASSED : StepResult.Status.FAILED,
                    Optional.ofNullable(passed ? null : failure)));
        }
        return new VariantResult(
                "file:///a.feature",
                "a.feature",
                "A feature",
                language,
                Optional.of("A rule"),
                scenario,
                "Scenario",
                3,
                List.of("@smoke"),
                new Variant(Optional.empty(), Optional.empty(), Optional.empty(), 7),
                "[engine:netherkin]/[scenario:3]",
                failure == null ? VariantResult.Status.PASSED : VariantResult.Status.FAILED,
                Optional.ofNullable(failure),
                steps,
                Optional.of(lab));
    }
}
