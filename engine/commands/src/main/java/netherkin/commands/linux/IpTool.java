package netherkin.commands.linux;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;

/** {@code ip} of iproute2 6.1: addresses, links, neighbours and routes of IPv4. */
public final class IpTool implements Program {
    static final String INCOMPLETE = "Command line is not complete. Try option \"help\"";

    @Override
    public List<String> names() {
        return List.of("ip");
    }

    @Override
    public void plan(Invocation call) {
        run(call);
    }

    @Override
    public int run(Invocation call) {
        List<String> words = call.arguments();
        IpFormat format = new IpFormat();
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String option = words.get(at++);
            if (option.equals("-V") || option.equals("-Version")) {
                call.output().line("ip utility, iproute2-6.1.0");
                return 0;
            }
            if (!format.take(option)) {
                if (IpFormat.isKnown(option)) {
                    throw call.refused(option + " is not simulated");
                }
                call.output().error("Option \"" + option + "\" is unknown, try \"ip -help\".");
                return 255;
            }
        }
        if (at == words.size()) {
            call.output().error("Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }");
            return 255;
        }
        return object(call, words.get(at), new Words(words, at + 1), format);
    }

    private static int object(Invocation call, String object, Words rest, IpFormat format) {
        LinuxHost host = LinuxHost.of(call.lab(), call.host());
        if ("address".startsWith(object)) {
            return new IpAddress(call, host, rest, format).run();
        }
        if ("link".startsWith(object)) {
            return new IpLink(call, host, rest, format).run();
        }
        if ("neighbor".startsWith(object) || "neighbour".startsWith(object)) {
            return new IpNeigh(call, host, rest).run();
        }
        if ("route".startsWith(object)) {
            return new IpRoute(call, host, rest).run();
        }
        if (List.of("netns", "rule", "maddress", "tunnel", "monitor", "xfrm", "vrf", "tuntap", "netconf")
                .contains(object)) {
            throw call.refused(object + " is not simulated; address, link, neigh and route are");
        }
        call.output().error("Object \"" + object + "\" is unknown, try \"ip help\".");
        return 1;
    }

    /** Fails as the kernel's answers are printed. */
    static int answer(Invocation call, String message) {
        call.output().error(message);
        return 2;
    }

    static int unknownCommand(Invocation call, String command, String object) {
        call.output().error("Command \"" + command + "\" is unknown, try \"ip " + object + " help\".");
        return 255;
    }

    static int garbage(Invocation call, String word) {
        call.output().error("Error: either \"dev\" is duplicate, or \"" + word + "\" is a garbage.");
        return 255;
    }

    static int incomplete(Invocation call) {
        call.output().error(INCOMPLETE);
        return 255;
    }

    static int noDevice(Invocation call, String name) {
        call.output().error("Cannot find device \"" + name + "\"");
        return 1;
    }
}
