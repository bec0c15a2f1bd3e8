package netherkin.commands.linux;

import netherkin.commands.program.Invocation;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Prefix;
import netherkin.network.device.HostNetwork.Route;

/** {@code ip route}: the main table. */
final class IpRoute {
    private static final Prefix DEFAULT = new Prefix(Ipv4Address.ZERO, 0);
    private final Invocation call;
    private final LinuxHost host;
    private final Words words;
    private Prefix destination;
    private Ipv4Address gateway;
    private String device;

    IpRoute(Invocation call, LinuxHost host, Words words) {
        this.call = call;
        this.host = host;
        this.words = words;
    }

    int run() {
        String command = words.hasNext() ? words.next() : "show";
        boolean shows = "show".startsWith(command) || "list".startsWith(command);
        boolean gets = command.equals("get");
        boolean adds = "add".startsWith(command) || "replace".startsWith(command) || "change".startsWith(command);
        if (!shows && !gets && !adds && !"delete".startsWith(command)) {
            return IpTool.unknownCommand(call, command, "route");
        }
        int status = read();
        if (status != 0) {
            return status;
        }
        if (device != null && host.link(device) == null) {
            return IpTool.noDevice(call, device);
        }
        if (gets) {
            return get();
        }
        return shows ? show() : adds ? add("add".startsWith(command)) : delete();
    }

    private int read() {
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "dev" -> device = words.next();
                case "via" -> {
                    String text = words.next();
                    gateway = Masks.ip(text);
                    if (gateway == null) {
                        call.output().error("Error: any valid address is expected rather than \"" + text + "\".");
                        return 1;
                    }
                }
                case "proto", "scope", "src", "metric", "table" -> words.next();
                default -> {
                    destination = word.equals("default") ? DEFAULT : Masks.prefix(word);
                    if (destination == null) {
                        call.output().error("Error: any valid prefix is expected rather than \"" + word + "\".");
                        return 1;
                    }
                }
            }
        }
        return 0;
    }

    private int show() {
        for (int pass = 0; pass < 3; pass++) {
            for (Link link : host.links()) {
                print(link, pass);
            }
        }
        return 0;
    }

    /** The default route comes first, then what leads to a link, then the others. */
    private void print(Link link, int pass) {
        boolean wanted = link.isUp() && (device == null || device.equals(link.name()));
        if (!wanted) {
            return;
        }
        for (Route route : link.routes()) {
            boolean isDefault = route.destination().equals(DEFAULT);
            if (isDefault == (pass == 0) && pass != 1 && fits(route.destination())) {
                line(isDefault ? "default" : route.destination().toString(), route, link);
            }
        }
        if (pass == 1
                && link.hasAddress()
                && link.address().length() < 32
                && fits(link.address().masked())) {
            call.output().line(link.address().masked() + on(link) + "proto kernel scope link src " + link.ip() + " ");
        }
    }

    private boolean fits(Prefix shown) {
        return destination == null || destination.equals(shown);
    }

    private void line(String what, Route route, Link link) {
        String via = route.gateway() == null ? "" : " via " + route.gateway();
        call.output().line(what + via + on(link) + (route.gateway() == null ? "scope link " : ""));
    }

    private String on(Link link) {
        return device == null ? " dev " + link.name() + " " : " ";
    }

    private int add(boolean onlyNew) {
        if (destination == null) {
            return IpTool.incomplete(call);
        }
        Link link = device != null ? host.link(device) : leadingTo(gateway);
        if (link == null && gateway == null) {
            return IpTool.answer(call, "RTNETLINK answers: No such device");
        }
        boolean onLink = gateway == null || link != null && link.address().contains(gateway);
        if (link == null || !onLink || !link.hasAddress()) {
            return IpTool.answer(call, "Error: Nexthop has invalid gateway.");
        }
        if (!link.isUp()) {
            return IpTool.answer(call, "RTNETLINK answers: Network is down");
        }
        boolean there = host.links().stream()
                .anyMatch(each -> each.routes().stream()
                        .anyMatch(route -> route.destination().equals(destination)));
        if (there && onlyNew) {
            return IpTool.answer(call, "RTNETLINK answers: File exists");
        }
        host.links()
                .forEach(each ->
                        each.routes().removeIf(route -> route.destination().equals(destination)));
        link.routes().add(new Route(destination, gateway));
        host.apply(call.origin());
        return 0;
    }

    private Link leadingTo(Ipv4Address to) {
        for (Link link : host.links()) {
            if (to != null && link.isUp() && link.hasAddress() && link.address().contains(to)) {
                return link;
            }
        }
        return null;
    }

    private int delete() {
        boolean gone = false;
        for (Link link : host.links()) {
            boolean here = device == null || device.equals(link.name());
            gone |= here && link.routes().removeIf(route -> route.destination().equals(destination));
        }
        if (!gone) {
            return IpTool.answer(call, "RTNETLINK answers: No such process");
        }
        host.apply(call.origin());
        return 0;
    }

    private int get() {
        if (destination == null) {
            return IpTool.incomplete(call);
        }
        Ipv4Address to = (Ipv4Address) destination.address();
        Link own = host.withAddress(to);
        if (own != null) {
            call.output().line("local " + to + " dev lo src " + to + " uid 0 ");
            call.output().line("    cache <local> ");
            return 0;
        }
        var way = host.wanted().towards(to);
        if (way == null) {
            return IpTool.answer(call, "RTNETLINK answers: Network is unreachable");
        }
        Ipv4Address hop = way.address().contains(to) ? null : Routes.gateway(way, to);
        call.output()
                .line(to + (hop == null ? "" : " via " + hop) + " dev " + way.name() + " src " + way.ip() + " uid 0 ");
        call.output().line("    cache ");
        return 0;
    }
}
