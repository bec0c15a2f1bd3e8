package netherkin.reports.wireshark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import netherkin.network.address.MacAddress;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabCapture;
import netherkin.network.topology.Addresses;
import netherkin.network.topology.Host;
import netherkin.network.topology.Setting;
import netherkin.reports.frames.Plain;

/**
 * A configuration profile of Wireshark: names for MAC addresses, which it does not take from captures, VXLAN on its ports,
 * colours, a button for each step.
 */
public final class WiresharkProfile {
    private static final int USUAL_GENEVE = 6081;
    private static final int MOST_BUTTONS = 16;
    private static final int MOST_NAMES = 20_000;
    private static final int LABEL = 28;
    private final Map<String, String> macs = new TreeMap<>();
    private final Map<String, String> ips = new TreeMap<>();
    private final Set<Integer> vxlan = new TreeSet<>(Set.of(8472));
    private final Set<Integer> geneve = new TreeSet<>();
    private final Set<String> steps = new LinkedHashSet<>();

    /** One that knows no name. */
    public WiresharkProfile() {}

    /** The profile of one scenario. */
    public static WiresharkProfile of(Lab lab) {
        WiresharkProfile profile = new WiresharkProfile();
        profile.add(lab);
        new LabCapture(lab).frames().forEach(frame -> profile.steps.add(frame.step()));
        profile.steps.remove("");
        return profile;
    }

    /** Adds a scenario's names and ports; an address that has another name elsewhere gets none. */
    public void add(Lab lab) {
        for (Addresses.Named named : new Addresses(lab.topology()).all()) {
            Map<String, String> names = named.address() instanceof MacAddress ? macs : ips;
            if (names.size() < MOST_NAMES) {
                names.merge(named.address().toString(), word(named.name()), (a, b) -> a.equals(b) ? a : "");
            }
        }
        for (Host host : lab.topology().hosts()) {
            vxlan.add(lab.topology().settings().number(Setting.VXLAN_PORT, host.name()));
            int port = lab.topology().settings().number(Setting.GENEVE_PORT, host.name());
            if (port != USUAL_GENEVE) {
                geneve.add(port);
            }
        }
    }

    /** Its files by name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "ethers", names(macs));
        put(files, "hosts", names(ips));
        put(files, "decode_as_entries", decodeAs());
        put(files, "colorfilters", COLOURS);
        put(files, "dfilter_buttons", buttons());
        put(files, "preferences", PREFERENCES);
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, List<String> lines) {
        files.put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Map<String, String> names) {
        List<String> lines = new ArrayList<>();
        names.forEach((address, name) -> {
            if (!name.isEmpty()) {
                lines.add(address + " " + name);
            }
        });
        return lines;
    }

    /** A name as these files can hold it: in one piece. */
    private static String word(String name) {
        return Plain.line(name).replaceAll("[\\s#]+", "-");
    }

    private List<String> decodeAs() {
        List<String> lines = new ArrayList<>();
        vxlan.forEach(port -> lines.add("decode_as_entry: udp.port," + port + ",(none),VXLAN"));
        geneve.forEach(port -> lines.add("decode_as_entry: udp.port," + port + ",(none),Geneve"));
        return lines;
    }

    private List<String> buttons() {
        List<String> lines = new ArrayList<>();
        lines.add(button("dropped", "frame.comment contains \"dropped\""));
        lines.add(button("rewritten", "frame.comment contains \"→\""));
        steps.stream().limit(MOST_BUTTONS).forEach(step -> {
            String wanted = step.replace("\\", "\\\\").replace("\"", "\\\"");
            lines.add(button(Plain.brief(step, LABEL), "frame.comment contains \"" + wanted + "\""));
        });
        return lines;
    }

    private static String button(String label, String filter) {
        return "\"TRUE\",\"" + quoted(label) + "\",\"" + quoted(filter) + "\",\"\"";
    }

    /** As Wireshark's tables write text: what would end it, by its number. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 127 && b != '"' && b != '\\';
            quoted.append(plain ? Character.toString((char) b) : "\\x" + hex(b));
        }
        return quoted.toString();
    }

    private static String hex(byte b) {
        String digits = Integer.toHexString(b & 0xff);
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static final List<String> COLOURS = List.of(
            "@Dropped@frame.comment contains \"dropped\"@[65535,57311,56540][36751,5140,4112]",
            "@Rewritten@frame.comment contains \"→\"@[65535,61166,56026][35466,15420,0]",
            "@In an envelope@vxlan || geneve || gre@[58853,61166,64764][7196,20303,43176]",
            "@ARP@arp@[64250,61680,55255][4626,10023,11822]",
            "@ICMP@icmp || icmpv6@[64764,57568,65535][4626,10023,11822]");

    private static final List<String> PREFERENCES = List.of(
            "nameres.mac_name: TRUE",
            "nameres.network_name: TRUE",
            "nameres.dns_pkt_addr_resolution: TRUE",
            "nameres.use_external_name_resolver: FALSE",
            "ip.try_heuristic_first: TRUE",
            "tcp.analyze_sequence_numbers: FALSE",
            "gui.column.format: \"No.\", \"%m\", \"Time\", \"%t\", \"Place\", \"%Cus:frame.interface_name:0:R\",",
            "\t\"From\", \"%rhs\", \"To\", \"%rhd\", \"Source\", \"%s\", \"Destination\", \"%d\",",
            "\t\"Protocol\", \"%p\", \"Info\", \"%i\"");
}
