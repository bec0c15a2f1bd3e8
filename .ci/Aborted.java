import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Lists the tests that Surefire's reports below a folder call skipped, and why: a tool is missing, say. */
final class Aborted {
    public static void main(String[] arguments) throws Exception {
        List<Path> reports;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            reports = files.filter(file -> file.toString().matches(".*/surefire-reports/TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        }
        int aborted = 0;
        for (Path report : reports) {
            aborted += list(report);
        }
        System.out.println(aborted == 0 ? "no test was aborted" : aborted + " aborted");
    }

    private static int list(Path report) throws Exception {
        int aborted = 0;
        String test = "";
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("testcase")) {
                        test = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                    } else if (xml.getLocalName().equals("skipped")) {
                        String reason = xml.getAttributeValue(null, "message");
                        System.out.println("aborted: " + test + ": " + (reason == null ? "" : reason));
                        aborted++;
                    }
                }
            }
        }
        return aborted;
    }
}
