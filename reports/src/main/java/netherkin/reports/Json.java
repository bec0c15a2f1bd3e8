package netherkin.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes one JSON document, in UTF-8, indented, member by member: nothing is kept. The same calls give the same bytes
 * everywhere.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator generator;

    private final JsonLayout layout;

    private Json(JsonGenerator generator, JsonLayout layout) {
        this.generator = generator;
        this.layout = layout;
    }

    /** What writes the members of an object or the elements of an array. */
    @FunctionalInterface
    public interface Body {
        void write() throws IOException;
    }

    /** What writes a document's members. */
    @FunctionalInterface
    public interface Document {
        void write(Json json) throws IOException;
    }

    /**
     * Writes a document that is an object, and a line end; {@code out} stays open.
     *
     * @throws IOException if {@code out} does
     */
    public static void write(OutputStream out, Document document) throws IOException {
        JsonLayout layout = new JsonLayout();
        JsonGenerator generator = FACTORY.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(layout);
        generator.writeStartObject();
        document.write(new Json(generator, layout));
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }

    /** An element of an array that is an object. */
    public void object(Body body) throws IOException {
        generator.writeStartObject();
        body.write();
        generator.writeEndObject();
    }

    /** An element of an array that is an object and stands on one line: those of which there are many. */
    void line(Body body) throws IOException {
        generator.writeStartObject();
        layout.beginLine();
        body.write();
        generator.writeEndObject();
        layout.endLine();
    }

    /** A member that is an object. */
    public void object(String name, Body body) throws IOException {
        generator.writeFieldName(name);
        object(body);
    }

    /** An element of an array that is an array. */
    public void array(Body body) throws IOException {
        generator.writeStartArray();
        body.write();
        generator.writeEndArray();
    }

    /** A member that is an array. */
    public void array(String name, Body body) throws IOException {
        generator.writeFieldName(name);
        array(body);
    }

    /** A member that is an array of texts. */
    public void array(String name, Iterable<String> values) throws IOException {
        array(name, () -> {
            for (String value : values) {
                value(value);
            }
        });
    }

    public void value(String value) throws IOException {
        generator.writeString(value);
    }

    public void member(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    /** A member that is left out where there is no value. */
    public void member(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            member(name, value.get());
        }
    }

    public void member(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    public void member(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }
}
