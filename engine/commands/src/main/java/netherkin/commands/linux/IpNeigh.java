package netherkin.commands.linux;

import netherkin.commands.linux.ArpTables.Neighbor;
import netherkin.commands.program.Invocation;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;

/** {@code ip neighbour}: ARP tables. Entries that were learned do not age here. */
final class IpNeigh {
    private static final String FLUSH_REQUIRES = "Flush requires arguments.";
    private final Invocation call;
    private final LinuxHost host;
    private final Words words;
    private final ArpTables tables;
    private Ipv4Address ip;
    private MacAddress mac;
    private String device;
    private boolean all;

    IpNeigh(Invocation call, LinuxHost host, Words words) {
        this.call = call;
        this.host = host;
        this.words = words;
        this.tables = ArpTables.of(call);
    }

    int run() {
        String command = words.hasNext() ? words.next() : "show";
        boolean shows = "show".startsWith(command) || "list".startsWith(command);
        boolean flushes = "flush".startsWith(command);
        boolean adds = "add".startsWith(command) || "replace".startsWith(command) || "change".startsWith(command);
        boolean deletes = "delete".startsWith(command);
        if (!shows && !flushes && !adds && !deletes) {
            return IpTool.unknownCommand(call, command, "neigh");
        }
        int status = read();
        if (status != 0) {
            return status;
        }
        if (device != null && host.link(device) == null) {
            return IpTool.noDevice(call, device);
        }
        if (shows) {
            return show();
        }
        return flushes ? flush() : adds ? add("add".startsWith(command)) : delete();
    }

    private int read() {
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "dev" -> device = words.next();
                case "nud", "state" -> words.next();
                case "all" -> all = true;
                case "lladdr" -> {
                    String text = words.next();
                    mac = Masks.mac(text);
                    if (mac == null) {
                        call.output().error("\"" + text + "\" is invalid lladdr.");
                        return 1;
                    }
                }
                default -> {
                    String text = word.equals("to") ? words.next() : word;
                    ip = Masks.ip(text);
                    if (ip == null) {
                        call.output().error("Error: any valid prefix is expected rather than \"" + text + "\".");
                        return 1;
                    }
                }
            }
        }
        return 0;
    }

    private int show() {
        for (Neighbor row : tables.rows(device)) {
            if (ip == null || ip.equals(row.ip())) {
                String dev = device == null ? " dev " + row.device() : "";
                String state = row.permanent() ? "PERMANENT" : "REACHABLE";
                call.output().line(row.ip() + dev + " lladdr " + row.mac() + " " + state + " ");
            }
        }
        return 0;
    }

    private int flush() {
        if (device == null && ip == null && !all) {
            call.output().error(FLUSH_REQUIRES);
            return 255;
        }
        if (ip == null) {
            tables.flush(device);
            return 0;
        }
        Neighbor row = tables.find(ip, device);
        if (row != null && !row.permanent()) {
            tables.remove(row);
        }
        return 0;
    }

    private int add(boolean onlyNew) {
        if (ip == null || device == null) {
            call.output().error("Device and destination are required arguments.");
            return 255;
        }
        if (onlyNew && tables.find(ip, device) != null) {
            return IpTool.answer(call, "RTNETLINK answers: File exists");
        }
        if (mac == null) {
            return IpTool.answer(call, "RTNETLINK answers: Invalid argument");
        }
        tables.add(device, ip, mac);
        return 0;
    }

    private int delete() {
        if (ip == null || device == null) {
            call.output().error("Device and destination are required arguments.");
            return 255;
        }
        Neighbor row = tables.find(ip, device);
        if (row == null) {
            return IpTool.answer(call, "RTNETLINK answers: No such file or directory");
        }
        tables.remove(row);
        return 0;
    }
}
