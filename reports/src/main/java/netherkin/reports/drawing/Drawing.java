package netherkin.reports.drawing;

import java.util.List;
import java.util.Optional;

/**
 * A picture in pixels, from its upper left corner.
 *
 * @param id unique in its page
 * @param title what it is, and {@code description} what it shows: for those who don't see it
 */
public record Drawing(String id, int width, int height, String title, String description, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A part of a picture; its look is its class's in the style sheet. */
    public sealed interface Shape permits Line, Box, Dot, Path, Text {
        String look();
    }

    /** A straight line. */
    public record Line(String look, int x1, int y1, int x2, int y2) implements Shape {}

    /** A rectangle with rounded corners. */
    public record Box(String look, int x, int y, int width, int height, int radius) implements Shape {}

    /** A circle. */
    public record Dot(String look, int x, int y, int radius) implements Shape {}

    /** @param commands as the attribute {@code d} of SVG has them */
    public record Path(String look, String commands) implements Shape {}

    /**
     * A line of text.
     *
     * @param y of its base line
     * @param anchor {@code start}, {@code middle} or {@code end}: what of it stands at {@code x}
     */
    public record Text(String look, int x, int y, String anchor, List<Span> spans) implements Shape {
        public Text {
            spans = List.copyOf(spans);
        }

        /** In one piece. */
        public static Text of(String look, int x, int y, String anchor, String text) {
            return new Text(look, x, y, anchor, List.of(Span.of(text)));
        }
    }

    /**
     * A piece of a text.
     *
     * @param look empty for that of the whole
     * @param target what it links to: {@code #f4}
     * @param tip shown when it is pointed at
     */
    public record Span(String look, String text, Optional<String> target, Optional<String> tip) {
        /** Without any look of its own. */
        public static Span of(String text) {
            return new Span("", text, Optional.empty(), Optional.empty());
        }

        /** With a look of its own. */
        public static Span of(String look, String text) {
            return new Span(look, text, Optional.empty(), Optional.empty());
        }
    }
}
