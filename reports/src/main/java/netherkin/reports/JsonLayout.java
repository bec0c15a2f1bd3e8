package netherkin.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** A member a line, indented by two; what is one of many of a kind, such as a frame, stands on one line. */
final class JsonLayout implements PrettyPrinter {
    private static final int DEEPEST = 32;
    private static final char[] LINE = ("\n" + "  ".repeat(DEEPEST)).toCharArray();
    private int depth;
    /** How many objects and arrays are open that stand on one line. */
    private int inLine;

    /** What begins next stands on one line, with all that is in it. */
    void beginLine() {
        inLine++;
    }

    void endLine() {
        inLine--;
    }

    private void line(JsonGenerator out) throws IOException {
        if (inLine == 0) {
            out.writeRaw(LINE, 0, 1 + 2 * Math.min(depth, DEEPEST));
        }
    }

    private void end(JsonGenerator out, int content) throws IOException {
        if (content > 0) {
            line(out);
        } else if (inLine == 0) {
            out.writeRaw(' ');
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(' ');
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        out.writeRaw('{');
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) throws IOException {
        depth--;
        end(out, members);
        out.writeRaw('}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        line(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(inLine > 0 ? ":" : " : ");
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        out.writeRaw('[');
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        depth--;
        end(out, values);
        out.writeRaw(']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        line(out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        line(out);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        line(out);
    }
}
