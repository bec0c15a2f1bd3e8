package netherkin.commands.linux;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Output;
import netherkin.commands.program.Program;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.device.HostNetwork;

/** {@code ifconfig} of net-tools 2.10. */
public final class Ifconfig implements Program {
    @Override
    public List<String> names() {
        return List.of("ifconfig");
    }

    @Override
    public void plan(Invocation call) {
        run(call);
    }

    @Override
    public int run(Invocation call) {
        LinuxHost host = LinuxHost.of(call.lab(), call.host());
        List<String> words = call.arguments();
        boolean all = false;
        boolean brief = false;
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String option = words.get(at++);
            if (option.equals("-a")) {
                all = true;
            } else if (option.equals("-s")) {
                brief = true;
            } else if (!option.equals("-v")) {
                call.fail("option `" + option + "' not recognised.", 1);
                call.fail("`--help' gives usage information.", 1);
                return 1;
            }
        }
        List<String> rest = words.subList(at, words.size());
        if (rest.size() < 2) {
            return print(call, host, rest.isEmpty() ? null : rest.get(0), all, brief);
        }
        return change(call, host, rest);
    }

    private static int print(Invocation call, LinuxHost host, String name, boolean all, boolean brief) {
        if (name != null && host.link(name) == null && !name.equals("lo")) {
            call.output().error(name + ": error fetching interface information: Device not found");
            return 1;
        }
        if (brief) {
            IfconfigPrinter.heading(call.output());
        }
        IfconfigPrinter printer = new IfconfigPrinter(call.lab(), call.host(), call.output(), brief);
        for (Link link : host.links()) {
            if (name == null ? all || link.isUp() : link.name().equals(name)) {
                printer.print(link);
            }
        }
        if (name == null || name.equals("lo")) {
            printer.loopback();
        }
        return 0;
    }

    private static int change(Invocation call, LinuxHost host, List<String> words) {
        Output out = call.output();
        Link link = host.link(words.get(0));
        if (link == null) {
            boolean flags = words.get(1).equals("up") || words.get(1).equals("down");
            out.error(words.get(0) + ": ERROR while getting interface flags: No such device");
            if (!flags) {
                out.error("SIOCSIFADDR: No such device");
            }
            return flags ? 1 : 255;
        }
        Words reader = new Words(words, 1);
        int status = 0;
        while (reader.hasNext() && status == 0) {
            status = one(call, link, reader.next(), reader);
        }
        host.apply(call.origin());
        return status;
    }

    private static int one(Invocation call, Link link, String word, Words rest) {
        switch (word) {
            case "up" -> link.up(true);
            case "down" -> link.up(false);
            case "hw", "netmask", "mtu", "broadcast", "txqueuelen" -> {
                return rest.hasNext() ? valued(call, link, word, rest) : usage(call);
            }
            case "arp", "-arp", "promisc", "-promisc", "multicast", "-multicast", "allmulti", "-allmulti" ->
                throw call.refused(word + " is not simulated");
            default -> {
                return address(call, link, word);
            }
        }
        return 0;
    }

    private static int usage(Invocation call) {
        return call.fail("`--help' gives usage information.", 1);
    }

    private static int valued(Invocation call, Link link, String word, Words rest) {
        String value = rest.next();
        switch (word) {
            case "hw" -> {
                String mac = value.equals("ether") && rest.hasNext() ? rest.next() : value;
                return hardware(call, link, mac);
            }
            case "netmask" -> {
                int length = Masks.length(value);
                if (length < 0) {
                    call.output().error(value + ": Unknown host");
                    return usage(call);
                }
                link.address(new Prefix(link.ip(), length));
            }
            case "mtu" -> {
                if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 68) {
                    call.output().error("SIOCSIFMTU: Invalid argument");
                    return 1;
                }
                link.mtu(Integer.parseInt(value));
            }
            default -> {
                // The broadcast address is the subnet's, and queues have no length here.
            }
        }
        return 0;
    }

    private static int hardware(Invocation call, Link link, String text) {
        MacAddress mac = Masks.mac(text);
        if (mac == null) {
            call.output().error(text + ": invalid ether address.");
            return 1;
        }
        if (mac.isGroup()) {
            call.output().error("SIOCSIFHWADDR: Cannot assign requested address");
            return 1;
        }
        link.mac(mac);
        return 0;
    }

    /** An address alone takes the prefix of its class, and the interface comes up. */
    private static int address(Invocation call, Link link, String word) {
        int slash = word.indexOf('/');
        Ipv4Address ip = Masks.ip(slash < 0 ? word : word.substring(0, slash));
        int length = slash < 0 ? Masks.classLength(ip) : Masks.length(word.substring(slash + 1));
        if (ip == null || length < 0) {
            boolean numeric = word.matches("[0-9./]+");
            call.output().error(word + (numeric ? ": Unknown host" : ": Host name lookup failure"));
            return usage(call);
        }
        if (ip.equals(Ipv4Address.ZERO)) {
            link.address(HostNetwork.Interface.NO_ADDRESS);
        } else {
            link.address(new Prefix(ip, length));
            link.up(true);
        }
        return 0;
    }
}
