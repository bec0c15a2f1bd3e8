package netherkin.network.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of all settings: a thing's own, else the scenario's for all things, else the profile's, else the default. */
public final class Settings {
    public static final Settings DEFAULT = new Settings(Map.of());
    private static final String ALL = "";
    private final Map<Setting, Map<String, String>> values;

    private Settings(Map<Setting, Map<String, String>> values) {
        this.values = values;
    }

    /** A copy in which {@code thing}, or with an empty name everything, has {@code value}. */
    public Settings with(Setting setting, String thing, String value) {
        Map<Setting, Map<String, String>> copy = new LinkedHashMap<>(values);
        Map<String, String> things = new LinkedHashMap<>(copy.getOrDefault(setting, Map.of()));
        things.put(thing, value);
        copy.put(setting, things);
        return new Settings(copy);
    }

    /** The value for {@code thing} as a feature file writes it. */
    public String text(Setting setting, String thing) {
        Map<String, String> things = values.getOrDefault(setting, Map.of());
        String own = things.get(thing);
        return own != null ? own : things.getOrDefault(ALL, setting.defaultValue());
    }

    public boolean isOn(Setting setting, String thing) {
        return text(setting, thing).equals("on");
    }

    public int number(Setting setting, String thing) {
        return Integer.parseInt(text(setting, thing));
    }

    /** A time in nanoseconds. */
    public long nanos(Setting setting, String thing) {
        return Durations.parse(text(setting, thing));
    }
}
