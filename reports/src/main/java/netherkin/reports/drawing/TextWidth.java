package netherkin.reports.drawing;

/** How wide a text will be, roughly: what a page's font is nobody knows, so that this is a little too much. */
public final class TextWidth {
    private static final double NARROW = 0.36;
    private static final double USUAL = 0.58;
    private static final double BROAD = 0.78;
    private static final double BROADEST = 1.11;
    private static final double SQUARE = 1.1;
    private static final int FIRST_SQUARE = 0x1100;

    private static final double[] ASCII = new double[0x80];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = ems(c);
        }
    }

    private TextWidth() {}

    /** In pixels. */
    public static int of(String text, int fontSize) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c < ASCII.length) {
                ems += ASCII[c];
            } else {
                c = text.codePointAt(i);
                i += Character.charCount(c) - 1;
                ems += ems(c);
            }
        }
        return (int) Math.ceil(ems * fontSize);
    }

    private static double ems(int c) {
        if (c >= FIRST_SQUARE && !(c >= 0x2000 && c < 0x2200)) {
            return SQUARE;
        }
        if (c < 0x80 && " .,:;!|'iljIft()[]".indexOf(c) >= 0) {
            return NARROW;
        }
        if ("WM@%".indexOf(c) >= 0) {
            return BROADEST;
        }
        if (c >= 'a' && c <= 'z') {
            return c == 'm' || c == 'w' ? BROAD : USUAL;
        }
        return c >= 'A' && c <= 'Z' || c == 0x2192 || c == 0x2026 ? BROAD : USUAL;
    }

    /** As much of it as fits, with an ellipsis if that isn't all. */
    public static String fit(String text, int fontSize, int width) {
        if (of(text, fontSize) <= width) {
            return text;
        }
        double room = (double) width / fontSize - BROAD;
        StringBuilder fitting = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            room -= ems(text.codePointAt(i));
            if (room < 0) {
                break;
            }
            fitting.appendCodePoint(text.codePointAt(i));
        }
        return fitting.toString().stripTrailing() + "…";
    }
}
