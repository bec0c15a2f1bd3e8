package netherkin.language;

import netherkin.commands.CommandLine;
import netherkin.commands.OutputExpectation;
import netherkin.network.lab.Role;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Origin;

/** Sentences that type commands, and that read what they printed. */
final class CommandSentences {
    /** A doc string's text begins below the step and its opening quotes. */
    private static final int LINES_ABOVE = 2;

    private final Speech speech;

    CommandSentences(Speech speech) {
        this.speech = speech;
    }

    /** {@code this command runs on <host>}, and waits for its end; or is running, and goes on. */
    void type(String host, String script, boolean background) {
        if (speech.role() == Role.THEN) {
            throw speech.wrong("this sentence makes something happen; it belongs after When, or after Given");
        }
        String known = speech.readOrSkip(phrases -> host(phrases, host));
        if (known == null) {
            return;
        }
        Origin step = speech.origin();
        Origin first = step.line() > 0 ? new Origin(step.source(), step.line() + LINES_ABOVE) : step;
        CommandLine commands = CommandLine.of(speech.lab);
        if (background) {
            commands.startBackground(known, script, first);
        } else {
            commands.run(known, script, first);
        }
    }

    private static String host(Phrases phrases, String text) {
        TextCursor cursor = new TextCursor(text);
        String host = phrases.scope.needThe(cursor, phrases.words, "a host", Kind.HOST);
        ExpectationParser.atEnd(cursor);
        return host;
    }

    /** How the output is compared. */
    enum Comparison {
        CONTAINS,
        LACKS,
        IS,
        MATCHES
    }

    /** @param block whether the text stands in a block of its own, where wildcards mean something */
    void output(Comparison comparison, String text, boolean block) {
        notBefore();
        String sentence = speech.lab.step().text();
        OutputExpectation claim = switch (comparison) {
            case CONTAINS -> OutputExpectation.contains(text, sentence);
            case LACKS -> OutputExpectation.lacks(text, sentence);
            case IS -> OutputExpectation.is(text, sentence);
            case MATCHES -> OutputExpectation.matches(text, sentence);
        };
        speech.check((block ? claim.withWildcards() : claim).judge(speech.lab));
    }

    /** Only a text that the output doesn't contain can be claimed. */
    Comparison positive(Comparison comparison, boolean not) {
        if (not) {
            throw speech.wrong("that the output is not something can't be claimed; say what it contains or lacks");
        }
        return comparison;
    }

    void exitStatus(String number) {
        notBefore();
        int status = number.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (status > 255) {
            throw speech.wrong(number + " is no exit status: they go from 0 to 255");
        }
        speech.check(
                OutputExpectation.exitStatus(status, speech.lab.step().text()).judge(speech.lab));
    }

    private void notBefore() {
        if (speech.role() != Role.THEN) {
            throw speech.wrong("this sentence claims something about a command's output; it belongs after Then");
        }
    }
}
