package netherkin.commands.linux;

import netherkin.commands.program.Invocation;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;
import netherkin.network.device.HostNetwork;

/** {@code ip address}. An interface has one address here; a second one is refused. */
final class IpAddress {
    private final Invocation call;
    private final LinuxHost host;
    private final Words words;
    private final IpFormat format;

    IpAddress(Invocation call, LinuxHost host, Words words, IpFormat format) {
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
        boolean adds = "add".startsWith(command) || "replace".startsWith(command) || "change".startsWith(command);
        if (adds || "delete".startsWith(command)) {
            return change(adds, "replace".startsWith(command));
        }
        if ("flush".startsWith(command)) {
            return flush();
        }
        return IpTool.unknownCommand(call, command, "address");
    }

    private int change(boolean adds, boolean replaces) {
        String text = words.next();
        Prefix prefix = text == null ? null : Masks.prefix(text);
        String device = null;
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("dev")) {
                device = words.next();
            } else if (word.equals("brd") || word.equals("broadcast") || word.equals("scope")) {
                words.next();
            } else {
                return IpTool.garbage(call, word);
            }
        }
        if (text == null || device == null) {
            return IpTool.incomplete(call);
        }
        if (prefix == null) {
            call.output().error("Error: any valid prefix is expected rather than \"" + text + "\".");
            return 1;
        }
        Link link = host.link(device);
        if (link == null) {
            return IpTool.noDevice(call, device);
        }
        return adds ? add(link, prefix, replaces) : remove(link, prefix);
    }

    private int add(Link link, Prefix prefix, boolean replaces) {
        if (link.hasAddress() && link.ip().equals(prefix.address()) && !replaces) {
            return IpTool.answer(call, "Error: ipv4: Address already assigned.");
        }
        if (link.hasAddress() && !link.ip().equals(prefix.address())) {
            throw call.refused(link.name() + " has " + link.address() + "; a second address is not simulated");
        }
        link.address(prefix);
        host.apply(call.origin());
        return 0;
    }

    private int remove(Link link, Prefix prefix) {
        if (!link.hasAddress() || !link.ip().equals(prefix.address())) {
            return IpTool.answer(call, "Error: ipv4: Address not found.");
        }
        link.address(HostNetwork.Interface.NO_ADDRESS);
        host.apply(call.origin());
        return 0;
    }

    private int flush() {
        String word = words.next();
        String device = "dev".equals(word) ? words.next() : word;
        if (device == null) {
            call.output().error("Flush requires arguments.");
            return 255;
        }
        Link link = host.link(device);
        if (link == null) {
            call.output().error("Device \"" + device + "\" does not exist.");
            return 1;
        }
        link.address(HostNetwork.Interface.NO_ADDRESS);
        host.apply(call.origin());
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
            loopback();
        }
        for (Link link : host.links()) {
            if (device == null || link.name().equals(device)) {
                print(link);
            }
        }
        return 0;
    }

    private void loopback() {
        if (format.isBrief()) {
            IpFormat.brief("lo", "UNKNOWN", "127.0.0.1/8", call.output());
        } else {
            IpFormat.loopback("", call.output());
            call.output().line("    inet 127.0.0.1/8 scope host lo");
            call.output().line("       valid_lft forever preferred_lft forever");
        }
    }

    private void print(Link link) {
        if (format.isBrief()) {
            String address = link.hasAddress() ? link.address().toString() : "";
            IpFormat.brief(link.name(), IpFormat.state(link), address, call.output());
            return;
        }
        IpFormat.link(link, "", call.output());
        if (link.hasAddress()) {
            Ipv4Address broadcast = Masks.broadcast(link.address());
            String brd = broadcast.equals(Ipv4Address.ZERO) ? "" : " brd " + broadcast;
            call.output().line("    inet " + link.address() + brd + " scope global " + link.name());
            call.output().line("       valid_lft forever preferred_lft forever");
        }
    }
}
