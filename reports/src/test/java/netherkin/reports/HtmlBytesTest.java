package netherkin.reports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlBytesTest {
    private static final String HOSTILE = "<script>alert('1' + \"2\")</script> &amp; → 😀 é";
    private final HtmlBytes html = new HtmlBytes();

    @Test
    void text_in_elements_and_attributes_is_escaped_as_the_library_does() throws IOException {
        StringOutput text = new StringOutput();
        OwaspHtmlTemplateOutput theirs = new OwaspHtmlTemplateOutput(text);
        for (String attribute : new String[] {null, "title", "href"}) {
            html.setContext("a", attribute);
            html.writeUserContent(HOSTILE);
            theirs.setContext("a", attribute);
            theirs.writeUserContent(HOSTILE);
        }
        assertThat(written(), is(text.toString()));
    }

    @Test
    void a_script_as_the_target_of_a_link_is_left_out() throws IOException {
        html.setContext("a", "href");
        html.writeUserContent(" JavaScript:alert(1)");
        assertThat(written(), is(""));
    }

    @Test
    void text_in_scripts_style_sheets_and_event_handlers_is_refused() {
        html.setContext("script", null);
        assertThrows(IllegalStateException.class, () -> html.writeUserContent("x"));
        html.setContext("style", null);
        assertThrows(IllegalStateException.class, () -> html.writeUserContent("x"));
        html.setContext("p", "onclick");
        assertThrows(IllegalStateException.class, () -> html.writeUserContent("x"));
    }

    @Test
    void numbers_of_any_size_are_written_in_digits() throws IOException {
        for (int number : new int[] {0, 9, 10, 99, 100, Integer.MAX_VALUE, -5, Integer.MIN_VALUE}) {
            html.writeUserContent(number);
            html.writeContent(" ");
        }
        html.writeUserContent(Long.MAX_VALUE);
        assertThat(written(), is("0 9 10 99 100 2147483647 -5 -2147483648 9223372036854775807"));
    }

    @Test
    void a_page_may_be_larger_than_the_room_it_begins_with() throws IOException {
        String large = "→<".repeat(100_000);
        html.writeUserContent(large);
        assertThat(written(), is(large.replace("<", "&lt;")));
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        html.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
