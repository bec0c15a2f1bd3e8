package netherkin.junit.feature;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Reads feature files; whatever is wrong with one is a {@link ScenarioException} that names the place. */
public final class FeatureReader {
    static final int MAX_FILE_BYTES = 4 << 20;
    static final int MAX_LINE_BYTES = 64 << 10;
    static final int MAX_EXAMPLE_ROWS = 100_000;
    private static final int SHOWN_ERRORS = 5;

    private FeatureReader() {}

    /**
     * Reads a feature file.
     *
     * @throws ScenarioException if it can't be read, is beyond a limit, is not Gherkin or holds no feature
     */
    public static FeatureFile read(FeatureLocation location) {
        try {
            return parse(location, location.read(MAX_FILE_BYTES + 1));
        } catch (IOException e) {
            throw new ScenarioException(new Origin(location.shown(), 0), "can't be read: " + e.getMessage());
        } catch (ScenarioException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new ScenarioException(new Origin(location.shown(), 0), "the Gherkin parser fails with " + e);
        }
    }

    private static FeatureFile parse(FeatureLocation location, byte[] bytes) {
        checkLimits(location, bytes);
        checkText(location, bytes);
        AtomicLong ids = new AtomicLong();
        List<Envelope> envelopes = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .includeGherkinDocument(true)
                .idGenerator(() -> Long.toString(ids.getAndIncrement()))
                .build()
                .parse(location.shown(), bytes)
                .toList();
        List<ParseError> errors = envelopes.stream()
                .map(Envelope::getParseError)
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw syntaxError(location, errors);
        }
        return envelopes.stream()
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .map(GherkinDocument::getFeature)
                .flatMap(Optional::stream)
                .findFirst()
                .map(feature -> new AstReader(location).feature(feature))
                .orElseThrow(
                        () -> new ScenarioException(new Origin(location.shown(), 1), "expected a Feature, found none"));
    }

    private static void checkLimits(FeatureLocation location, byte[] bytes) {
        if (bytes.length > MAX_FILE_BYTES) {
            throw new ScenarioException(
                    new Origin(location.shown(), 0), "larger than " + MAX_FILE_BYTES + " bytes, the limit of a file");
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (i - start > MAX_LINE_BYTES) {
                    throw new ScenarioException(
                            new Origin(location.shown(), line),
                            "a line of " + (i - start) + " bytes, the limit is " + MAX_LINE_BYTES);
                }
                line++;
                start = i + 1;
            }
        }
    }

    /** What is not UTF-8 would reach the terminal as it is, or become names that nobody wrote. */
    private static void checkText(FeatureLocation location, byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer sink = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            sink.clear();
            result = strict.decode(rest, sink, true);
        } while (result.isOverflow());
        int bad = result.isError() ? rest.position() : indexOf((byte) 0, bytes);
        if (bad < 0) {
            return;
        }
        int line = 1;
        for (int i = 0; i < bad; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String found = String.format(Locale.ROOT, "byte 0x%02x at offset %d", bytes[bad], bad);
        throw new ScenarioException(
                new Origin(location.shown(), line), "not text in UTF-8: " + found + "; save the file as UTF-8");
    }

    private static int indexOf(byte wanted, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static ScenarioException syntaxError(FeatureLocation location, List<ParseError> errors) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (ParseError error : errors.subList(0, Math.min(SHOWN_ERRORS, errors.size()))) {
            int at = error.getSource()
                    .getLocation()
                    .map(found -> found.getLine().intValue())
                    .orElse(1);
            long column = error.getSource()
                    .getLocation()
                    .flatMap(io.cucumber.messages.types.Location::getColumn)
                    .orElse(1L);
            line = line == 0 ? at : line;
            text.append(text.isEmpty() ? "not Gherkin, " : "\n  ")
                    .append(location.shown() + ":" + at + ":" + column + ": ")
                    .append(withoutPlace(error.getMessage()));
        }
        if (errors.size() > SHOWN_ERRORS) {
            text.append("\n  and ").append(errors.size() - SHOWN_ERRORS).append(" more");
        }
        return new ScenarioException(new Origin(location.shown(), line), text.toString());
    }

    /** The parser's message begins with its own "(line:column): ". */
    private static String withoutPlace(String message) {
        int end = message.indexOf("): ");
        return message.startsWith("(") && end > 0 ? message.substring(end + 3) : message;
    }
}
