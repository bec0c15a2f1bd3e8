package netherkin.network.print;

/** Times as tcpdump prints them by default, but always in UTC. */
public final class Timestamps {
    private static final int SECONDS_PER_DAY = 86_400;

    private Timestamps() {}

    /** {@code hh:mm:ss.uuuuuu}; what is finer than a microsecond is cut off. */
    public static String timeOfDay(long epochSecond, int nanosecond) {
        int second = (int) Math.floorMod(epochSecond, (long) SECONDS_PER_DAY);
        StringBuilder text = new StringBuilder(15);
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        two(text, second % 60).append('.');
        String micros = Integer.toString(nanosecond / 1000);
        return text.append("0".repeat(6 - micros.length())).append(micros).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }
}
