package netherkin.commands.linux;

import netherkin.commands.program.Invocation;
import netherkin.network.address.MacAddress;

/** {@code ip link}. */
final class IpLink {
    private final Invocation call;
    private final LinuxHost host;
    private final Words words;
    private final IpFormat format;

    IpLink(Invocation call, LinuxHost host, Words words, IpFormat format) {
        this.call = call;
        this.host = host;
        this.words = words;
        this.format = format;
    }

    int run() {
        String command = words.hasNext() ? words.next() : "show";
        if ("show".startsWith(command) || "list".startsWith(command) || command.equals("lst")) {
            return show();
        }
        if ("set".startsWith(command)) {
            return set();
        }
        if ("add".startsWith(command) || "delete".startsWith(command)) {
            throw call.refused("link " + command + " is not simulated; ovs-vsctl makes bridges, ports and tunnels");
        }
        return IpTool.unknownCommand(call, command, "link");
    }

    private int set() {
        String word = words.next();
        String device = "dev".equals(word) ? words.next() : word;
        if (device == null) {
            call.output().error("Not enough of information: \"dev\" argument is required.");
            return 255;
        }
        Link link = host.link(device);
        if (link == null) {
            return IpTool.noDevice(call, device);
        }
        while (words.hasNext()) {
            int status = one(link, words.next());
            if (status != 0) {
                return status;
            }
        }
        host.apply(call.origin());
        return 0;
    }

    private int one(Link link, String word) {
        switch (word) {
            case "up" -> link.up(true);
            case "down" -> link.up(false);
            case "address" -> {
                String text = words.next();
                MacAddress mac = Masks.mac(text);
                if (mac == null) {
                    call.output().error("\"" + text + "\" is invalid lladdr.");
                    return 1;
                }
                if (mac.isGroup()) {
                    return IpTool.answer(call, "RTNETLINK answers: Cannot assign requested address");
                }
                link.mac(mac);
            }
            case "mtu" -> {
                String text = words.next();
                if (text == null || !text.matches("[0-9]{1,5}")) {
                    call.output().error("Error: argument \"" + text + "\" is wrong: Invalid \"mtu\" value");
                    return 255;
                }
                link.mtu(Integer.parseInt(text));
            }
            case "txqueuelen", "qlen" -> words.next();
            case "promisc", "multicast", "arp", "allmulticast", "master", "nomaster", "netns", "name", "alias" ->
                throw call.refused("link set " + word + " is not simulated");
            default -> {
                return IpTool.garbage(call, word);
            }
        }
        return 0;
    }

    private int show() {
        String word = words.next();
        String device = "dev".equals(word) ? words.next() : word;
        if (device != null && host.link(device) == null && !device.equals("lo")) {
            call.output().error("Device \"" + device + "\" does not exist.");
            return 1;
        }
        if (device == null || device.equals("lo")) {
            if (format.isBrief()) {
                IpFormat.brief("lo", "UNKNOWN", "00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP>", call.output());
            } else {
                IpFormat.loopback(" mode DEFAULT", call.output());
            }
        }
        for (Link link : host.links()) {
            if (device == null || link.name().equals(device)) {
                print(link);
            }
        }
        return 0;
    }

    private void print(Link link) {
        if (format.isBrief()) {
            String rest = link.mac() + " " + IpFormat.flags(link);
            IpFormat.brief(link.name(), IpFormat.state(link), rest, call.output());
        } else {
            IpFormat.link(link, " mode DEFAULT", call.output());
        }
    }
}
