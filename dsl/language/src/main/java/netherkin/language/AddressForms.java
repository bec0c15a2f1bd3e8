package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.field.FieldType;
import netherkin.network.topology.Names.Kind;

/** All words for addresses that the declared names allow: what a wrong one may have meant. */
final class AddressForms {
    private AddressForms() {}

    static List<String> like(Lexicon words, Scope scope, FieldType type) {
        String of = " " + words.of.phrases().get(0) + " ";
        List<String> forms = new ArrayList<>();
        boolean mac = type == FieldType.MAC;
        forms.addAll(scope.all(mac ? Kind.MAC : Kind.IP));
        if (mac) {
            forms.add("Broadcast");
            if (!scope.all(Kind.ROUTER).isEmpty()) {
                forms.add("vMAC");
            }
            scope.all(Kind.HOST).forEach(host -> forms.add("pMAC" + of + host));
        }
        String word = mac ? "MAC" : "IP";
        scope.all(Kind.VM, Kind.HOST, Kind.ROUTER, Kind.UNDERLAY_ROUTER, Kind.SERVICE_NODE)
                .forEach(name -> forms.add(word + of + name));
        return forms;
    }

    /** Whether the words at the cursor are meant to be an address. */
    static boolean isAddress(TextCursor cursor) {
        char first = cursor.peek();
        return Texts.isDigit(first) || cursor.token().indexOf(':') > 0 || isMac(cursor) || cursor.sees("IP ");
    }

    /** Whether they are meant to be a MAC address. */
    static boolean isMac(TextCursor cursor) {
        return MacAddress.isMacAddress(cursor.token())
                || cursor.sees("MAC ")
                || cursor.sees("vMAC")
                || cursor.sees("pMAC")
                || cursor.sees("Broadcast");
    }
}
