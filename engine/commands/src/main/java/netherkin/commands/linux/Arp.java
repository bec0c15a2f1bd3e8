package netherkin.commands.linux;

import java.util.List;
import java.util.Locale;
import netherkin.commands.linux.ArpTables.Neighbor;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;

/** {@code arp} of net-tools 2.10. Names of addresses are those that no name service knows. */
public final class Arp implements Program {
    private static final GetOpt OPTIONS = new GetOpt(
            "aenvDi:sd",
            List.of(
                    new GetOpt.Long("set", GetOpt.Argument.NONE, "s"),
                    new GetOpt.Long("delete", GetOpt.Argument.NONE, "d"),
                    new GetOpt.Long("numeric", GetOpt.Argument.NONE, "n"),
                    new GetOpt.Long("verbose", GetOpt.Argument.NONE, "v"),
                    new GetOpt.Long("device", GetOpt.Argument.REQUIRED, "i")),
            false);
    private static final String HEADING =
            "Address                  HWtype  HWaddress           Flags Mask            Iface";

    @Override
    public List<String> names() {
        return List.of("arp");
    }

    @Override
    public int run(Invocation call) {
        GetOpt.Parsed parsed = OPTIONS.parse(call.program(), call.arguments());
        if (parsed.error() != null) {
            call.output().error(parsed.error());
            call.output().error("Usage:");
            return 255;
        }
        String device = parsed.value("i");
        ArpTables tables = ArpTables.of(call);
        if (parsed.has("s")) {
            return set(call, parsed.operands(), device, tables);
        }
        return parsed.has("d") ? delete(call, parsed.operands(), device, tables) : show(call, parsed, device, tables);
    }

    private static int set(Invocation call, List<String> operands, String device, ArpTables tables) {
        Ipv4Address ip = operands.isEmpty() ? null : Masks.ip(operands.get(0));
        MacAddress mac = operands.size() < 2 ? null : Masks.mac(operands.get(1));
        if (ip == null) {
            return unknown(call, operands);
        }
        if (mac == null) {
            return call.fail(operands.size() < 2 ? "need hardware address" : "invalid hardware address", 255);
        }
        Link link = device == null
                ? LinuxHost.of(call.lab(), call.host()).links().stream()
                        .filter(each -> each.isUp()
                                && each.hasAddress()
                                && each.address().contains(ip))
                        .findFirst()
                        .orElse(null)
                : LinuxHost.of(call.lab(), call.host()).link(device);
        if (link == null) {
            call.output().error(device == null ? "SIOCSARP: Network is unreachable" : "SIOCSARP: No such device");
            return 255;
        }
        tables.add(link.name(), ip, mac);
        return 0;
    }

    private static int unknown(Invocation call, List<String> operands) {
        if (operands.isEmpty()) {
            return call.fail("need host name", 255);
        }
        call.output().error(operands.get(0) + ": Host name lookup failure");
        return 255;
    }

    private static int delete(Invocation call, List<String> operands, String device, ArpTables tables) {
        Ipv4Address ip = operands.isEmpty() ? null : Masks.ip(operands.get(0));
        if (ip == null) {
            return unknown(call, operands);
        }
        Neighbor row = tables.find(ip, device);
        if (row == null) {
            call.output().error("No ARP entry for " + ip);
            return 255;
        }
        tables.remove(row);
        return 0;
    }

    private static int show(Invocation call, GetOpt.Parsed parsed, String device, ArpTables tables) {
        List<Neighbor> all = tables.rows(device);
        String name = parsed.operands().isEmpty() ? null : parsed.operands().get(0);
        List<Neighbor> shown = all.stream()
                .filter(row -> name == null || row.ip().toString().equals(name))
                .toList();
        if (shown.isEmpty() && (name != null || device != null)) {
            int entries = tables.rows(null).size();
            boolean bare = name != null && !parsed.has("a");
            call.output()
                    .line(
                            bare
                                    ? name + " (" + name + ") -- no entry"
                                    : "arp: in " + entries + " entries no match found.");
            return bare ? 1 : 0;
        }
        if (!parsed.has("a") && !shown.isEmpty()) {
            call.output().line(HEADING);
        }
        for (Neighbor row : shown) {
            call.output().line(parsed.has("a") ? bsd(row) : linux(row));
        }
        return 0;
    }

    private static String bsd(Neighbor row) {
        return "? (" + row.ip() + ") at " + row.mac() + " [ether]" + (row.permanent() ? " PERM" : "") + " on "
                + row.device();
    }

    private static String linux(Neighbor row) {
        String flags = row.permanent() ? "CM" : "C";
        return String.format(
                Locale.ROOT, "%-24s %-7s %-19s %-21s %s", row.ip(), "ether", row.mac(), flags, row.device());
    }
}
