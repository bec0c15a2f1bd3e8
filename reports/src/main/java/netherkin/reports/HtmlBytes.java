package netherkin.reports;

import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What templates write, escaped, as UTF-8 in memory: pages hold signs beyond Latin-1, which as text would take twice the
 * room and be encoded once more. For element content and quoted attributes; a template that puts text into scripts, style
 * sheets or event handlers is refused, as pages have none.
 */
final class HtmlBytes implements HtmlTemplateOutput {
    private static final int ROOM = 1 << 17;
    private static final int MOST_KNOWN = 8192;
    /** The templates' own texts: constants, so that each is encoded once. */
    private static final Map<String, byte[]> KNOWN = new ConcurrentHashMap<>();

    private static final byte[][] IN_CONTENT = new byte[128][];
    private static final byte[][] IN_ATTRIBUTES;

    static {
        IN_CONTENT['&'] = ascii("&amp;");
        IN_CONTENT['<'] = ascii("&lt;");
        IN_CONTENT['>'] = ascii("&gt;");
        IN_ATTRIBUTES = IN_CONTENT.clone();
        IN_ATTRIBUTES['>'] = null;
        IN_ATTRIBUTES['"'] = ascii("&#34;");
        IN_ATTRIBUTES['\''] = ascii("&#39;");
    }

    private byte[] bytes = new byte[ROOM];
    private int length;
    private String tag = "";
    private String attribute;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Hands over all of it. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void setContext(String newTag, String newAttribute) {
        tag = newTag;
        attribute = newAttribute;
    }

    @Override
    public void writeContent(String text) {
        byte[] known = KNOWN.get(text);
        if (known == null) {
            known = text.getBytes(StandardCharsets.UTF_8);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(text, known);
            }
        }
        put(known, 0, known.length);
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeUserContent(String text) {
        if (text == null) {
            return;
        }
        if (tag.equals("script") || tag.equals("style") || attribute != null && attribute.startsWith("on")) {
            throw new IllegalStateException("text in <" + tag + "> " + attribute);
        }
        if (attribute != null
                && attribute.equals("href")
                && text.stripLeading().regionMatches(true, 0, "javascript:", 0, 11)) {
            return;
        }
        escape(text.getBytes(StandardCharsets.UTF_8), attribute == null ? IN_CONTENT : IN_ATTRIBUTES);
    }

    @Override
    public void writeUserContent(int number) {
        if (number < 0) {
            writeUserContent(Integer.toString(number));
            return;
        }
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        reserve(digits);
        int rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    @Override
    public void writeUserContent(long number) {
        writeUserContent(Long.toString(number));
    }

    private void escape(byte[] text, byte[][] escapes) {
        reserve(text.length);
        int from = 0;
        for (int i = 0; i < text.length; i++) {
            byte[] escape = text[i] < 0 ? null : escapes[text[i]];
            if (escape != null) {
                put(text, from, i - from);
                put(escape, 0, escape.length);
                from = i + 1;
            }
        }
        put(text, from, text.length - from);
    }

    private void put(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void reserve(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
