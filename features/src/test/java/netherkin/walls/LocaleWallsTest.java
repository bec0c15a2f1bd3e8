package netherkin.walls;

import static netherkin.walls.Wall.Calls.exactly;
import static netherkin.walls.Wall.Calls.to;
import static netherkin.walls.Wall.neverCalled;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Formatter;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Nothing in the house reads or writes as the machine's locale, charset or time zone says. */
class LocaleWallsTest {
    private static final String HOUSE = "netherkin..";

    @Test
    void nothing_is_formatted_in_the_default_locale() {
        String because = "ar-EG prints other digits, tr-TR another i: name Locale.ROOT";
        neverCalled(HOUSE, because, exactly(String.class, "toUpperCase"), exactly(String.class, "toLowerCase"));
        neverCalled(HOUSE, because, exactly(String.class, "format", String.class, Object[].class));
        neverCalled(HOUSE, because, to(String.class, "formatted"), exactly(Formatter.class, "<init>"));
        neverCalled(HOUSE, because, exactly(PrintStream.class, "printf", String.class, Object[].class));
        neverCalled(HOUSE, because, exactly(PrintStream.class, "format", String.class, Object[].class));
        neverCalled(HOUSE, because, exactly(PrintWriter.class, "printf", String.class, Object[].class));
        neverCalled(HOUSE, because, exactly(PrintWriter.class, "format", String.class, Object[].class));
        neverCalled(HOUSE, because, to(Locale.class, "getDefault"));
    }

    @Test
    void nothing_is_read_or_written_in_the_default_charset() {
        String because = "with LC_ALL=C Java 17 has US-ASCII and Java 25 UTF-8: name UTF_8";
        neverCalled(HOUSE, because, exactly(String.class, "<init>", byte[].class));
        neverCalled(HOUSE, because, exactly(String.class, "<init>", byte[].class, int.class, int.class));
        neverCalled(HOUSE, because, exactly(String.class, "getBytes"), to(Charset.class, "defaultCharset"));
        neverCalled(HOUSE, because, exactly(InputStreamReader.class, "<init>", InputStream.class));
        neverCalled(HOUSE, because, exactly(OutputStreamWriter.class, "<init>", OutputStream.class));
        neverCalled(HOUSE, because, exactly(FileReader.class, "<init>", String.class));
        neverCalled(HOUSE, because, exactly(FileWriter.class, "<init>", String.class));
        neverCalled(HOUSE, because, exactly(PrintStream.class, "<init>", OutputStream.class));
        neverCalled(HOUSE, because, exactly(PrintWriter.class, "<init>", OutputStream.class));
        neverCalled(HOUSE, because, exactly(ByteArrayOutputStream.class, "toString"));
    }

    @Test
    void nothing_is_dated_in_the_default_zone() {
        String because = "a capture is dated in UTC wherever it is shown";
        neverCalled(HOUSE, because, to(ZoneId.class, "systemDefault"), to(TimeZone.class, "getDefault"));
    }
}
