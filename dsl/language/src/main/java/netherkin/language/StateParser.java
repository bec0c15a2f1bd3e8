package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import netherkin.network.device.Controller;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.Place;
import netherkin.network.expect.TableExpectation;
import netherkin.network.expect.TableExpectation.Claim;
import netherkin.network.expect.TableExpectation.Row;

/** Reads whose table is meant: {@code ARP table of the DLR on Host A}. */
final class StateParser {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "MAC table", List.of("network", "VNI", "VLAN", "MAC", "VTEP", "port"),
            "ARP table", List.of("network", "VNI", "IP", "MAC"),
            "VTEP table", List.of("network", "VTEP"),
            "LIF table", List.of("network", "IP", "MAC", "mode", "designated instance"),
            "neighbor table", List.of("IP", "MAC"),
            "routing table", List.of("destination", "next hop", "network", "type"),
            "path MTU table", List.of("IP", "MTU"),
            "controller table", List.of("network", "VNI", "IP", "MAC", "VTEP"));
    private final Phrases phrases;
    private final Lexicon words;

    StateParser(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words;
    }

    /** The whole claim; {@code rows} are read when the table's name is known. */
    Expectation need(String text, String what, Claim claim, Function<String, List<Row>> rows) {
        TextCursor cursor = new TextCursor(what);
        words.articles.take(cursor);
        String table = words.tables.take(cursor);
        if (table == null) {
            throw Misreading.at(cursor, "a table", words.tables.phrases());
        }
        if (words.of.take(cursor) == null) {
            throw Misreading.at(cursor, "\"" + words.of.phrases().get(0) + "\" and a device");
        }
        String owner = owner(cursor, table);
        ExpectationParser.atEnd(cursor);
        return new TableExpectation(text, table, owner, claim, rows.apply(table));
    }

    private String owner(TextCursor cursor, String table) {
        int start = cursor.position();
        words.articles.take(cursor);
        if (words.controller.take(cursor) != null) {
            return Controller.PLACE;
        }
        cursor.moveTo(start);
        Place device = phrases.places.need(cursor);
        boolean neighbours = device.kind() == Place.Kind.HOST && table.equals("ARP table");
        return neighbours ? "VTEP of " + device.host() : owner(device, start);
    }

    /** The device as snapshots call it. */
    private static String owner(Place device, int start) {
        return switch (device.kind()) {
            case VM, UNDERLAY_ROUTER, SERVICE_NODE, SWITCH -> device.owner();
            case ROUTER_INSTANCE -> device.owner() + " on " + device.host();
            case VTEP -> "VTEP of " + device.host();
            case VIRTUAL_SWITCH -> "virtual switch of " + device.host();
            case HOST -> device.host();
            default -> throw Misreading.because(start, "\"" + device.text() + "\" has no tables");
        };
    }

    /** What a heading means in that table, or null. */
    static String column(String table, String written, Lexicon words) {
        String english = words.headings.get(written);
        return english != null && COLUMNS.get(table).contains(english) ? english : null;
    }

    /** The headings that the table may have. */
    static List<String> columns(String table, Lexicon words) {
        List<String> columns = new ArrayList<>();
        words.headings.forEach((written, english) -> {
            if (COLUMNS.get(table).contains(english)) {
                columns.add(written);
            }
        });
        return columns;
    }
}
