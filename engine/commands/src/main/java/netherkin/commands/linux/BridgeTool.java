package netherkin.commands.linux;

import java.util.List;
import netherkin.commands.program.Invocation;
import netherkin.commands.program.Program;

/** {@code bridge} of iproute2 6.1. Hosts here have bridges of Open vSwitch alone, which this program doesn't see. */
public final class BridgeTool implements Program {
    @Override
    public List<String> names() {
        return List.of("bridge");
    }

    @Override
    public int run(Invocation call) {
        LinuxHost host = LinuxHost.of(call.lab(), call.host());
        List<String> words = call.arguments();
        if (words.equals(List.of("-V"))) {
            call.output().line("bridge utility, 6.1.0");
            return 0;
        }
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            call.output().error("Usage: bridge [ OPTIONS ] OBJECT { COMMAND | help }");
            return 255;
        }
        if ("link".startsWith(words.get(0)) && words.size() == 1) {
            return 0;
        }
        if (!"fdb".startsWith(words.get(0))) {
            if (List.of("link", "mdb", "vlan", "vni", "monitor").contains(words.get(0))) {
                throw call.refused(words.get(0) + " is not simulated; ovs-appctl fdb/show shows a bridge's table");
            }
            call.output().error("Object \"" + words.get(0) + "\" is unknown, try \"bridge help\".");
            return 255;
        }
        return fdb(call, host, new Words(words, 1));
    }

    private static int fdb(Invocation call, LinuxHost host, Words words) {
        String command = words.hasNext() ? words.next() : "show";
        if (!"show".startsWith(command) && !"list".startsWith(command) && !command.equals("lst")) {
            if (List.of("add", "append", "del", "replace", "get", "flush").contains(command)) {
                throw call.refused("fdb " + command + " is for Linux bridges, of which there are none here");
            }
            call.output().error("Command \"" + command + "\" is unknown, try \"bridge fdb help\".");
            return 255;
        }
        String device = null;
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("br") || word.equals("brport") || word.equals("master")) {
                call.output().error("Cannot find bridge device \"" + words.next() + "\"");
                return 255;
            }
            device = word.equals("dev") ? words.next() : word;
        }
        if (device != null && host.link(device) == null) {
            call.output().error("Cannot find device \"" + device + "\"");
            return 1;
        }
        for (Link link : host.links()) {
            if (link.isUp() && (device == null || device.equals(link.name()))) {
                String dev = device == null ? "dev " + link.name() + " " : "";
                call.output().line("33:33:00:00:00:01 " + dev + "self permanent");
                call.output().line("01:00:5e:00:00:01 " + dev + "self permanent");
            }
        }
        return 0;
    }
}
