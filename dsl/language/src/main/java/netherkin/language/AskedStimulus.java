package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.expect.FramePattern;
import netherkin.network.expect.Place;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Subject;
import netherkin.network.expect.Tail;
import netherkin.network.expect.Verb;
import netherkin.network.field.Field;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FrameKind;

/** A stimulus after Then asks whether it was so: a ping is asked for by its echo requests. */
final class AskedStimulus {
    private final Phrases phrases;

    AskedStimulus(Phrases phrases) {
        this.phrases = phrases;
    }

    Expectation expectation(String text) {
        if (!(new StimulusParser(phrases).need(text) instanceof Stimulus.Ping ping)) {
            throw Misreading.because("\"" + text + "\" happens and can't be asked for; it belongs after When");
        }
        List<Condition> conditions = new ArrayList<>();
        IpValue target = new IpValue(ping.target());
        conditions.add(FrameParser.equal(Field.DST_IP, target, target.toString()));
        if (ping.dontFragment()) {
            conditions.add(FrameParser.equal(Field.DF, FieldType.FLAG.number(1), "1"));
        }
        Quantifier quantifier = ping.count() > 1
                ? new Quantifier(Quantifier.Kind.EXACTLY, ping.count(), "exactly " + ping.count())
                : Quantifier.ANY;
        Subject requests = new Subject(FrameKind.ICMP_ECHO_REQUEST, false, FrameKind.ICMP_ECHO_REQUEST.label());
        Place machine = Place.machine(ping.machine(), ping.machine());
        return new FrameExpectation(
                text, machine, Verb.SENDS, quantifier, new FramePattern(requests, conditions), Tail.NONE);
    }
}
