package netherkin.network.address;

/** The text forms of an IPv6 address: RFC 4291 in, RFC 5952 out. */
final class Ipv6Text {
    private Ipv6Text() {}

    static Ipv6Address parse(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] all = groups(text, text);
            return all.length == 8 ? of(all) : refuse(text);
        }
        int[] left = groups(text.substring(0, gap), text);
        int[] right = groups(text.substring(gap + 2), text);
        if (left.length + right.length > 7) {
            return refuse(text);
        }
        int[] all = new int[8];
        System.arraycopy(left, 0, all, 0, left.length);
        System.arraycopy(right, 0, all, 8 - right.length, right.length);
        return of(all);
    }

    private static int[] groups(String part, String whole) {
        if (part.isEmpty()) {
            return new int[0];
        }
        String[] words = part.split(":", -1);
        boolean embedded = words[words.length - 1].indexOf('.') >= 0;
        int[] groups = new int[words.length + (embedded ? 1 : 0)];
        for (int i = 0; i < words.length; i++) {
            if (embedded && i == words.length - 1) {
                int ipv4 = Ipv4Address.parse(words[i]).value();
                groups[i] = ipv4 >>> 16;
                groups[i + 1] = ipv4 & 0xffff;
            } else {
                groups[i] = group(words[i], whole);
            }
        }
        return groups;
    }

    private static int group(String word, String whole) {
        if (word.isEmpty() || word.length() > 4) {
            refuse(whole);
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!HexDigits.isHexDigit(word.charAt(i))) {
                refuse(whole);
            }
            value = value << 4 | Character.digit(word.charAt(i), 16);
        }
        return value;
    }

    private static Ipv6Address refuse(String text) {
        throw new IllegalArgumentException("not an IPv6 address: " + text);
    }

    private static Ipv6Address of(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + 4];
        }
        return new Ipv6Address(high, low);
    }

    static String print(Ipv6Address address) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = zeros(address, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (i > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(address.group(i)));
            }
        }
        return text.toString();
    }

    private static int zeros(Ipv6Address address, int from) {
        int i = from;
        while (i < 8 && address.group(i) == 0) {
            i++;
        }
        return i - from;
    }
}
