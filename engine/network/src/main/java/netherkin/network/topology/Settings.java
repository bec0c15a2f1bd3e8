package netherkin.network.topology;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.MacAddress;

/**
 * The values of all settings: a thing's own, else the scenario's for all things, else the thing's profile's, else the
 * scenario's profile's, else the default. Immutable.
 */
public final class Settings {
    public static final Settings DEFAULT = new Settings(new EnumMap<>(Setting.class), Map.of());
    private static final String ALL = "";
    private final EnumMap<Setting, Map<String, SettingValue>> values;
    private final Map<String, Profile> profiles;

    /** Numbers from one to another, both included. */
    public record Range(int from, int to) {}

    private Settings(EnumMap<Setting, Map<String, SettingValue>> values, Map<String, Profile> profiles) {
        this.values = values;
        this.profiles = profiles;
    }

    /**
     * A copy in which {@code thing}, or with an empty name everything, has {@code value}.
     *
     * @throws IllegalArgumentException if the setting takes no such value; the message says what it takes
     */
    public Settings with(Setting setting, String thing, String value) {
        EnumMap<Setting, Map<String, SettingValue>> copy = new EnumMap<>(values);
        Map<String, SettingValue> things = new LinkedHashMap<>(copy.getOrDefault(setting, Map.of()));
        things.put(thing, SettingValue.of(setting.kind(), value));
        copy.put(setting, things);
        return new Settings(copy, profiles);
    }

    /** A copy in which {@code host}, or with an empty name everything, has that profile. */
    public Settings withProfile(String host, Profile profile) {
        Map<String, Profile> copy = new LinkedHashMap<>(profiles);
        copy.put(host, profile);
        return new Settings(values, copy);
    }

    /** The first thing of a list, most specific first, that has a value of its own; else the one for all. */
    public String nearestOwner(Setting setting, String... things) {
        Map<String, SettingValue> own = values.getOrDefault(setting, Map.of());
        for (String thing : things) {
            if (own.containsKey(thing)) {
                return thing;
            }
        }
        return things[things.length - 1];
    }

    /** The value for {@code thing} as a feature file writes it. */
    public String text(Setting setting, String thing) {
        return value(setting, thing).text();
    }

    public boolean isOn(Setting setting, String thing) {
        return text(setting, thing).equals("on");
    }

    public int number(Setting setting, String thing) {
        return (int) value(setting, thing).number();
    }

    /** A chance in millionths. */
    public int millionths(Setting setting, String thing) {
        return (int) value(setting, thing).number();
    }

    /** A time in nanoseconds. */
    public long nanos(Setting setting, String thing) {
        return value(setting, thing).number();
    }

    public MacAddress mac(Setting setting, String thing) {
        return new MacAddress(value(setting, thing).number());
    }

    public Range range(Setting setting, String thing) {
        long number = value(setting, thing).number();
        return new Range((int) (number >>> 32), (int) number);
    }

    private SettingValue value(Setting setting, String thing) {
        Map<String, SettingValue> things = values.get(setting);
        if (things != null) {
            SettingValue own = things.get(thing);
            SettingValue stated = own != null ? own : things.get(ALL);
            if (stated != null) {
                return stated;
            }
        }
        SettingValue ofProfile = profiles.isEmpty() ? null : ofProfile(setting, thing);
        return ofProfile != null ? ofProfile : setting.standard();
    }

    private SettingValue ofProfile(Setting setting, String thing) {
        Profile own = profiles.get(thing);
        Profile profile = own != null ? own : profiles.get(ALL);
        return profile == null ? null : profile.value(setting);
    }
}
