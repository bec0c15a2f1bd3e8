package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Operand;
import netherkin.network.expect.Place;
import netherkin.network.field.FieldType;
import netherkin.network.field.FieldValue;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.RoutesDraft;

/** Reads a cell of a state table into the forms that snapshots have. */
final class StateCell {
    private StateCell() {}

    static List<String> accepted(String column, String cell, Phrases phrases) {
        TextCursor cursor = new TextCursor(cell);
        List<String> accepted = switch (column) {
            case "MAC" -> values(cursor, FieldType.MAC, phrases);
            case "IP" -> ips(cursor, phrases);
            case "next hop" -> values(cursor, FieldType.IP, phrases);
            case "VTEP" -> vtep(cursor, phrases);
            case "network" -> List.of(phrases.scope.need(cursor, "a network", Kind.NETWORK, Kind.PORT_GROUP));
            case "mode" -> List.of(TopologySentences.mode(plain(cursor)));
            case "type" -> List.of(type(plain(cursor)));
            case "destination" -> List.of(destination(plain(cursor)));
            default -> List.of(plain(cursor));
        };
        ExpectationParser.atEnd(cursor);
        return accepted;
    }

    private static List<String> values(TextCursor cursor, FieldType type, Phrases phrases) {
        int slash = cursor.token().indexOf('/');
        if (slash > 0) {
            return List.of(cursor.takeToken());
        }
        if (!(phrases.values.need(cursor, type, c -> false) instanceof Operand.OneOf of)) {
            throw Misreading.because("one value or several are needed, not a range");
        }
        return of.values().stream().map(FieldValue::toString).toList();
    }

    /** LIF tables show addresses with their prefix, ARP tables without. */
    private static List<String> ips(TextCursor cursor, Phrases phrases) {
        List<String> accepted = new ArrayList<>(values(cursor, FieldType.IP, phrases));
        for (LogicalRouter router : phrases.scope.topology().routers()) {
            for (Lif lif : router.lifs()) {
                if (accepted.contains(lif.ip().toString())) {
                    accepted.add(lif.address().toString());
                }
            }
        }
        return accepted;
    }

    /** A tunnel endpoint by its address or by its host. */
    private static List<String> vtep(TextCursor cursor, Phrases phrases) {
        if (AddressForms.isAddress(cursor)) {
            return values(cursor, FieldType.IP, phrases);
        }
        Place place = phrases.places.need(cursor);
        if (place.kind() != Place.Kind.VTEP && place.kind() != Place.Kind.HOST) {
            throw Misreading.because("\"" + place.text() + "\" is no VTEP");
        }
        return phrases.scope.topology().host(place.host()).flatMap(host -> host.vtep()).stream()
                .map(vtep -> vtep.ip().toString())
                .toList();
    }

    private static String type(String text) {
        return switch (text) {
            case "verbunden" -> "connected";
            case "statisch" -> "static";
            default -> text;
        };
    }

    private static String destination(String text) {
        return text.equals("default") ? RoutesDraft.DEFAULT : text;
    }

    private static String plain(TextCursor cursor) {
        String rest = cursor.rest();
        cursor.moveTo(cursor.limit());
        return rest;
    }
}
