package netherkin.reports.frames;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void what_no_page_may_hold_is_replaced() {
        assertThat(Plain.text("a\u0000b\u001bc\u202ed\u2067e"), is("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"));
        assertThat(Plain.text("x\ud800y\udc00"), is("x\uFFFDy\uFFFD"));
        assertThat(Plain.text("\ufffe"), is("\uFFFD"));
    }

    @Test
    void text_in_any_script_stays() {
        String text = "VM-1 שלום 😀 ä\n\tb";
        assertThat(Plain.text(text), is(text));
    }

    @Test
    void a_line_has_no_breaks() {
        assertThat(Plain.line(" a\n\tb  c "), is("a b c"));
    }

    @Test
    void a_long_text_ends_in_an_ellipsis_and_no_character_is_cut_in_two() {
        assertThat(Plain.brief("😀😀😀😀", 3), is("😀😀…"));
        assertThat(Plain.brief("abc", 3), is("abc"));
    }
}
