package netherkin.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of tables are called. */
final class Headings {
    static final List<String> ENGLISH = List.of(
            "host",
            "VTEP",
            "pMAC",
            "uplinks",
            "interface",
            "network",
            "VNI",
            "encapsulation",
            "replication",
            "group",
            "VM",
            "IP",
            "MAC",
            "MTU",
            "gateway",
            "VLAN",
            "port",
            "connected to",
            "VLANs",
            "mode",
            "native VLAN",
            "channel",
            "destination",
            "next hop",
            "type",
            "designated instance",
            "router",
            "subnets",
            "at",
            "frame");

    private Headings() {}

    /** German headings with the English ones that they stand for. */
    static Map<String, String> german() {
        Map<String, String> german = new LinkedHashMap<>();
        for (String same : List.of("VTEP", "pMAC", "VNI", "VM", "IP", "MAC", "MTU", "VLAN", "VLANs")) {
            german.put(same, same);
        }
        german.put("Host", "host");
        german.put("Uplinks", "uplinks");
        german.put("Uplink", "uplinks");
        german.put("Schnittstelle", "interface");
        german.put("Netz", "network");
        german.put("Netzwerk", "network");
        german.put("Kapselung", "encapsulation");
        german.put("Replikation", "replication");
        german.put("Gruppe", "group");
        german.put("Gateway", "gateway");
        german.put("Port", "port");
        german.put("verbunden mit", "connected to");
        german.put("Router", "router");
        german.put("Subnetze", "subnets");
        german.put("Modus", "mode");
        german.put("natives VLAN", "native VLAN");
        german.put("Bündel", "channel");
        german.put("Ziel", "destination");
        german.put("nächster Hop", "next hop");
        german.put("Typ", "type");
        german.put("designierte Instanz", "designated instance");
        german.put("Ort", "at");
        german.put("an", "at");
        german.put("bei", "at");
        german.put("Frame", "frame");
        return german;
    }
}
