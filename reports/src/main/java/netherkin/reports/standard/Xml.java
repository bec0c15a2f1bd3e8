package netherkin.reports.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import netherkin.reports.frames.Plain;

/** Writes XML, a line an element; what XML can't hold is replaced. */
final class Xml {
    /** What writes the content. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What writes a document. */
    @FunctionalInterface
    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    static void write(OutputStream out, Document document) throws IOException {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("UTF-8", "1.0");
            document.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    /** @param attributes names and values in turn; one without a value is left out */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], Plain.text(attributes[i + 1]));
            }
        }
        content.write();
        writer.writeEndElement();
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(Plain.text(text));
    }
}
