package netherkin.reports.topology;

import netherkin.reports.drawing.TextWidth;

/**
 * How large a box is, and where in it things stand, in pixels.
 *
 * @param columns chips beside each other
 * @param chip the width of a chip
 */
record Size(int width, int height, int columns, int chip) {
    static final int FONT = 12;
    static final int PAD = 10;
    static final int HEAD = 30;
    static final int CHIP = 38;
    static final int BAND = 26;
    static final int GAP = 12;
    static final int PIN = 20;
    static final int NOTE = 12;
    private static final int MOST_COLUMNS = 3;
    private static final int NARROWEST = 84;
    private static final int WIDEST = 150;
    private static final int WIDEST_BOX = 420;

    static Size of(Box box) {
        int chip = NARROWEST;
        for (Chip each : box.top()) {
            int text = Math.max(TextWidth.of(each.title(), FONT + 1), TextWidth.of(each.detail(), FONT - 1));
            chip = Math.max(chip, Math.min(WIDEST, text + 2 * PAD));
        }
        int columns = Math.min(MOST_COLUMNS, Math.max(1, box.top().size()));
        int width = Math.max(columns * (chip + PAD) + PAD, TextWidth.of(box.name(), FONT + 1) + 3 * PAD);
        width = Math.max(width, TextWidth.of(box.note(), FONT - 1) + 2 * PAD);
        int pins = PAD;
        for (Chip each : box.pins()) {
            pins += pinWidth(each) + PAD;
        }
        for (Chip each : box.bands()) {
            width = Math.max(width, TextWidth.of(each.text(), FONT) + 6 * PAD);
        }
        width = Math.max(Math.min(width, WIDEST_BOX), pins);
        return new Size(width, height(box, columns), columns, chip);
    }

    private static int height(Box box, int columns) {
        if (!box.kind().equals("host")) {
            return HEAD + PAD + (box.note().isEmpty() ? 0 : NOTE) + 2 * shift(box);
        }
        int rows = (box.top().size() + columns - 1) / columns;
        return HEAD + rows * (CHIP + GAP) + box.bands().size() * (BAND + GAP) + PIN / 2 + 4;
    }

    /** How much lower a name stands where pins may reach into its box. */
    static int shift(Box box) {
        return box.isHost() || box.pins().isEmpty() ? 0 : PIN / 2;
    }

    static int pinWidth(Chip pin) {
        return Math.max(PIN, TextWidth.of(pin.title(), FONT - 1) + 10);
    }

    /** The left edge of a pin in its box: they are spread evenly. */
    int pinX(Box box, int index) {
        int all = 0;
        int before = 0;
        for (int i = 0; i < box.pins().size(); i++) {
            before += i < index ? pinWidth(box.pins().get(i)) : 0;
            all += pinWidth(box.pins().get(i));
        }
        int space = (width - all) / (box.pins().size() + 1);
        return before + (index + 1) * space;
    }
}
