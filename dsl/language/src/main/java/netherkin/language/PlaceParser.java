package netherkin.language;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.expect.Place;
import netherkin.network.topology.Host;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.Names;
import netherkin.network.topology.Names.Kind;
import netherkin.network.topology.Nearest;
import netherkin.network.topology.PhysicalSwitch;
import netherkin.network.topology.ServiceNode;
import netherkin.network.topology.SwitchPort;
import netherkin.network.topology.Topology;
import netherkin.network.topology.UnderlayRouter;
import netherkin.network.topology.Uplink;

/** Reads places: {@code VM1}, {@code the DLR on Host A}, {@code vmnic5 of Host A}. */
final class PlaceParser {
    private static final Kind[] NAMED = {
        Kind.VM, Kind.HOST, Kind.ROUTER, Kind.EXTERNAL_ROUTER, Kind.UNDERLAY_ROUTER, Kind.SERVICE_NODE, Kind.SWITCH
    };
    private final Lexicon words;
    private final Scope scope;

    private final Place it;

    /** @param it what "it" is; null for nothing */
    PlaceParser(Lexicon words, Scope scope, Place it) {
        this.words = words;
        this.scope = scope;
        this.it = it;
    }

    /** Takes a place. */
    Place need(TextCursor cursor) {
        Place place = take(cursor);
        if (place == null) {
            List<String> valid = new ArrayList<>(scope.all(NAMED));
            valid.addAll(words.places.phrases());
            throw Misreading.at(cursor, "a place", valid);
        }
        return place;
    }

    /** Takes a place; null, and the cursor behind any article, if there is none. */
    Place take(TextCursor cursor) {
        int start = cursor.position();
        if (words.articles.take(cursor) != null) {
            int behind = cursor.position();
            cursor.moveTo(start);
            Place withArticle = named(cursor, start);
            if (withArticle != null) {
                return withArticle;
            }
            cursor.moveTo(behind);
        }
        return bare(cursor, cursor.position());
    }

    private Place bare(TextCursor cursor, int start) {
        Place place = named(cursor, start);
        if (place != null && place.kind() == Place.Kind.ROUTER_INSTANCE) {
            return place;
        }
        int end = cursor.position();
        cursor.moveTo(start);
        Place general = place == null ? general(cursor, start, false) : longer(cursor, start, end);
        if (general != null) {
            return general;
        }
        cursor.moveTo(end);
        if (place == null && it != null && words.it.take(cursor) != null) {
            return it;
        }
        if (place == null) {
            place = switchPort(cursor, start);
        }
        return place == null ? nic(cursor, start) : place;
    }

    /** {@code port 7 of pSwitch}; null if there is none. */
    private Place switchPort(TextCursor cursor, int start) {
        if (words.port.take(cursor) == null) {
            return null;
        }
        int at = cursor.position();
        String quoted = cursor.takeQuoted();
        String port = quoted != null ? quoted : cursor.takeToken();
        if (port.isEmpty() || words.of.take(cursor) == null) {
            cursor.moveTo(start);
            return null;
        }
        String owner = scope.needThe(cursor, words, "a physical switch", Kind.SWITCH);
        PhysicalSwitch device = scope.topology().physicalSwitch(owner).orElseThrow();
        List<String> ports = device.ports().stream().map(SwitchPort::name).toList();
        if (!ports.contains(port)) {
            String nearest = String.join(", ", Nearest.of(port, ports));
            throw Misreading.because(at, owner + " has no port \"" + port + "\"; nearest: " + nearest);
        }
        return Place.switchPort(port, owner, words(cursor, start));
    }

    private Place named(TextCursor cursor, int start) {
        Names.Thing thing = scope.take(cursor, NAMED);
        if (thing == null) {
            return null;
        }
        String name = thing.name();
        return switch (thing.kind()) {
            case VM -> machine(cursor, name, start);
            case EXTERNAL_ROUTER -> Place.machine(name, words(cursor, start));
            case HOST -> Place.host(name, words(cursor, start));
            case SERVICE_NODE -> Place.serviceNode(name, words(cursor, start));
            case UNDERLAY_ROUTER -> Place.underlayRouter(name, words(cursor, start));
            case SWITCH -> Place.physicalSwitch(name, words(cursor, start));
            default -> instance(cursor, name, start);
        };
    }

    /** A machine, or the interface of that name that one of several hosts has. */
    private Place machine(TextCursor cursor, String name, int start) {
        int end = cursor.position();
        Names.Thing host = words.of.take(cursor) == null ? null : scope.takeThe(cursor, words, Kind.HOST);
        if (host != null) {
            return Place.machineOf(name, host.name(), words(cursor, start));
        }
        cursor.moveTo(end);
        return Place.machine(name, words(cursor, start));
    }

    private Place instance(TextCursor cursor, String router, int start) {
        if (words.on.take(cursor) == null) {
            throw Misreading.at(cursor, "\"" + words.on.phrases().get(0) + "\" and the router's host");
        }
        String host = host(cursor);
        return Place.routerInstance(router, host, words(cursor, start));
    }

    /** A place without a name of its own; null if there is none, or if what stands there may well be the name found. */
    private Place general(TextCursor cursor, int start, boolean isName) {
        PlaceNoun noun = words.places.take(cursor);
        boolean nameGoesOn =
                isName && (noun == PlaceNoun.UNDERLAY || noun == PlaceNoun.SERVICE_NODE || !followedByOf(cursor));
        if (noun == null || nameGoesOn) {
            return null;
        }
        if (noun == PlaceNoun.UNDERLAY) {
            Place router = undeclaredRouter(cursor, start);
            return router != null ? router : Place.underlay(words(cursor, start));
        }
        if (noun == PlaceNoun.SERVICE_NODE) {
            return serviceNode(cursor, start);
        }
        if (noun == PlaceNoun.ROUTER) {
            return router(cursor, start);
        }
        if (noun == PlaceNoun.CAPTURE) {
            return capture(cursor, start);
        }
        if (words.of.take(cursor) == null) {
            throw Misreading.at(cursor, "\"" + words.of.phrases().get(0) + "\" and a host");
        }
        String host = host(cursor);
        String text = words(cursor, start);
        return switch (noun) {
            case VTEP -> Place.vtep(host, text);
            case VIRTUAL_SWITCH -> Place.virtualSwitch(host, text);
            default -> Place.uplinks(host, text);
        };
    }

    /** What a name starts like may be more than the name ("VTEP", of a host), or be the name's own ("VTEP of X"). */
    private Place longer(TextCursor cursor, int start, int end) {
        try {
            Place place = general(cursor, start, true);
            return cursor.position() > end ? place : null;
        } catch (Misreading notOne) {
            return null;
        }
    }

    /** The router that stands between the VTEPs where none was declared, by the name it has in messages; else null. */
    private Place undeclaredRouter(TextCursor cursor, int start) {
        int end = cursor.position();
        cursor.moveTo(start);
        List<UnderlayRouter> routers =
                scope.topology() == null ? List.of() : scope.topology().underlayRouters();
        for (UnderlayRouter router : routers) {
            if (cursor.take(router.name())) {
                return Place.underlayRouter(router.name(), words(cursor, start));
            }
        }
        cursor.moveTo(end);
        return null;
    }

    /** {@code capture "f.pcap" [of hv1]}. */
    private Place capture(TextCursor cursor, int start) {
        String path = cursor.takeQuoted();
        if (path == null) {
            throw Misreading.at(cursor, "a capture's path in quotes");
        }
        String host = words.of.take(cursor) != null ? host(cursor) : null;
        return Place.capture(path, host, words(cursor, start));
    }

    private boolean followedByOf(TextCursor cursor) {
        int start = cursor.position();
        boolean of = words.of.take(cursor) != null || words.on.take(cursor) != null;
        cursor.moveTo(start);
        return of;
    }

    /** "The DLR on a host" is its only router, whatever the router's name. */
    private Place router(TextCursor cursor, int start) {
        List<LogicalRouter> routers =
                scope.topology() == null ? List.of() : scope.topology().routers();
        if (routers.size() != 1) {
            List<String> names = routers.stream().map(LogicalRouter::name).toList();
            throw Misreading.because(
                    start,
                    names.isEmpty()
                            ? "no distributed logical router is declared"
                            : "there are several routers; say which: " + String.join(", ", names));
        }
        return instance(cursor, routers.get(0).name(), start);
    }

    /** "The service node" is the only one, whatever its name; with a name it is that one. */
    private Place serviceNode(TextCursor cursor, int start) {
        Names.Thing named = scope.take(cursor, Kind.SERVICE_NODE);
        if (named != null) {
            return Place.serviceNode(named.name(), words(cursor, start));
        }
        List<ServiceNode> nodes =
                scope.topology() == null ? List.of() : scope.topology().serviceNodes();
        if (nodes.size() != 1) {
            List<String> names = nodes.stream().map(ServiceNode::name).toList();
            throw Misreading.because(
                    start,
                    names.isEmpty()
                            ? "there is no service node: no network uses service node replication"
                            : "there are several service nodes; say which: " + String.join(", ", names));
        }
        return Place.serviceNode(nodes.get(0).name(), words(cursor, start));
    }

    private Place nic(TextCursor cursor, int start) {
        String quoted = cursor.takeQuoted();
        String nic = quoted != null ? quoted : cursor.takeToken();
        boolean ofHost = !nic.isEmpty() && words.of.take(cursor) != null;
        if (ofHost && (isNic(nic) || TopologySentences.isInterface(nic))) {
            return nicOf(cursor, nic, host(cursor), start);
        }
        Names.Thing host = ofHost ? scope.takeThe(cursor, words, Kind.HOST) : null;
        if (host == null) {
            cursor.moveTo(start);
            return null;
        }
        return nicOf(cursor, nic, host.name(), start);
    }

    private boolean isNic(String name) {
        return scope.all(Kind.UPLINK).contains(name);
    }

    private Place nicOf(TextCursor cursor, String nic, String host, int start) {
        Topology topology = scope.topology();
        Host owner = topology.host(host).orElseThrow();
        List<String> nics = owner.uplinks().stream().map(Uplink::name).toList();
        if (!nics.contains(nic)) {
            throw Misreading.because(start, host + " has no uplink \"" + nic + "\"; it has " + String.join(", ", nics));
        }
        return Place.nic(nic, host, words(cursor, start));
    }

    private String host(TextCursor cursor) {
        return scope.needThe(cursor, words, "a host", Kind.HOST);
    }

    /** The place as the sentence has it. */
    private static String words(TextCursor cursor, int start) {
        return cursor.textFrom(start);
    }
}
