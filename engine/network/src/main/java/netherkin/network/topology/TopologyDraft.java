package netherkin.network.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netherkin.network.address.MacAddress;

/**
 * What one scenario's sentences declared so far, in order. Declaring never throws: what is wrong is noted with its
 * line, and {@link #build} tells the first of it, with what only shows in the whole. Later declarations may add to
 * earlier ones; the same declarations always give the same topology.
 */
public final class TopologyDraft {
    final Names names = new Names();
    final Problems problems = new Problems();
    final CellReader cells = new CellReader(problems, names);
    final Map<String, HostDraft> hosts = new LinkedHashMap<>();
    final Map<String, NetworkDraft> networks = new LinkedHashMap<>();
    final Map<String, RouterDraft> routers = new LinkedHashMap<>();
    final Map<String, ExternalRouterDraft> externalRouters = new LinkedHashMap<>();
    final Map<String, MachineDraft> machines = new LinkedHashMap<>();
    final Map<String, UnderlayRouterDraft> underlayRouters = new LinkedHashMap<>();
    final Map<String, ServiceNodeDraft> serviceNodes = new LinkedHashMap<>();
    final Map<String, PortGroupDraft> portGroups = new LinkedHashMap<>();
    final Map<String, PhysicalSwitchDraft> switches = new LinkedHashMap<>();
    final List<WiredUplink> wiredUplinks = new ArrayList<>();
    final Set<MacAddress> givenMacs = new LinkedHashSet<>();
    final SettingsDraft settings = new SettingsDraft(this);
    private final RoutesDraft routes = new RoutesDraft(this);
    Encapsulation encapsulation;
    Replication replication;
    private int sequence;

    /** A NIC with the port that its cable leads to. */
    record WiredUplink(String host, Declared uplink, Cell connectedTo) {}

    /** All names declared so far. */
    public Names names() {
        return names;
    }

    /** Grows with every declaration: a topology built at the same version is still the right one. */
    public int version() {
        return sequence;
    }

    /** A row of {@code these hosts}. */
    public HostDraft host(String name, Origin origin) {
        Declared declared = declare(name, origin, Names.Kind.HOST);
        HostDraft host = new HostDraft(this, declared);
        hosts.putIfAbsent(declared.name(), host);
        names.add(HostDraft.DEFAULT_UPLINK, Names.Kind.UPLINK, origin);
        return host;
    }

    /** A command has made an interface of that name on a host: sentences may name it. */
    public void networkInterface(String name, Origin origin) {
        if (CellReader.flaw(name) == null) {
            names.add(name, Names.Kind.VM, origin);
        }
    }

    /** {@code <host> also has the uplink <nic>}. */
    public void uplink(String host, String nic, Origin origin) {
        Declared at = new Declared(bare(nic), origin, nextSequence());
        HostDraft known = hosts.get(bare(host));
        if (known == null) {
            problems.add(at, names.undeclaredText(host, Names.Kind.HOST));
        } else {
            known.addUplink(at.name(), at);
        }
    }

    /** The same with {@code connected to port N of <switch>}; an empty text means nothing told. */
    public void uplink(String host, String nic, String connectedTo, Origin origin) {
        uplink(host, nic, origin);
        if (connectedTo != null && !connectedTo.isBlank() && hosts.containsKey(bare(host))) {
            Declared uplink = new Declared(bare(nic), origin, nextSequence());
            wiredUplinks.add(new WiredUplink(bare(host), uplink, cell(connectedTo, origin)));
        }
    }

    /**
     * {@code a port group <name> on VLAN <n> in <host>}.
     *
     * @param vlan 0 or none, a VLAN ID, 4095 or a range ({@link VlanTagging#parse})
     * @param host empty for every host
     */
    public void portGroup(String name, String vlan, String host, Origin origin) {
        String bare = bare(name);
        PortGroupDraft group = portGroups.get(bare);
        if (group == null) {
            group = new PortGroupDraft(declare(bare, origin, Names.Kind.PORT_GROUP));
            portGroups.put(bare, group);
        }
        Cell cell = cell(vlan, origin);
        String at = bare(host);
        if (!at.isEmpty() && !hosts.containsKey(at)) {
            problems.add(cell, names.undeclaredText(at, Names.Kind.HOST));
        } else if (group.has(at)) {
            String first = "the first time was at " + group.declared.origin();
            problems.add(cell, "the port group \"" + bare + "\" is declared again; " + first);
        } else {
            try {
                group.add(at, VlanTagging.parse(cell.text()));
            } catch (IllegalArgumentException e) {
                problems.add(
                        cell,
                        "port group \"" + bare + "\" can't be on VLAN " + cell.text() + "; expected: "
                                + e.getMessage());
            }
        }
    }

    /** {@code a physical switch <name>}; its ports follow. */
    public PhysicalSwitchDraft physicalSwitch(String name, Origin origin) {
        PhysicalSwitchDraft fresh = new PhysicalSwitchDraft(this, declare(name, origin, Names.Kind.SWITCH));
        switches.putIfAbsent(fresh.name(), fresh);
        return fresh;
    }

    /** The physical switch of that name, if one was declared. */
    public Optional<PhysicalSwitchDraft> declaredSwitch(String name) {
        return Optional.ofNullable(switches.get(bare(name)));
    }

    /** A row of {@code these networks}: the only one for this network. */
    public NetworkDraft networkRow(String name, Origin origin) {
        NetworkDraft network = network(name, origin);
        if (network.row == null) {
            network.row = origin;
        } else {
            problems.add(nextSequence(), origin, again(network.name(), network.row, Names.Kind.NETWORK));
        }
        return network;
    }

    /** The network of that name; declared by this mention if nothing did before. */
    public NetworkDraft network(String name, Origin origin) {
        String bare = bare(name);
        NetworkDraft known = networks.get(bare);
        if (known != null) {
            return known;
        }
        NetworkDraft network = new NetworkDraft(this, declare(bare, origin, Names.Kind.NETWORK));
        networks.put(bare, network);
        return network;
    }

    /** {@code a distributed logical router <name>}; its LIFs follow. */
    public RouterDraft router(String name, Origin origin) {
        RouterDraft router = new RouterDraft(this, declare(name, origin, Names.Kind.ROUTER));
        routers.putIfAbsent(router.name(), router);
        return router;
    }

    /** {@code an external router <name> on <host>}; its interfaces follow. */
    public ExternalRouterDraft externalRouter(String name, String host, Origin origin) {
        Declared declared = declare(name, origin, Names.Kind.EXTERNAL_ROUTER);
        ExternalRouterDraft router = new ExternalRouterDraft(this, declared, cell(bare(host), origin));
        externalRouters.putIfAbsent(router.name(), router);
        return router;
    }

    /** The static routes of routers. */
    public RoutesDraft routes() {
        return routes;
    }

    /** A row of {@code these VMs}, or {@code <VM> with IP … on … in …}. */
    public MachineDraft machine(String name, Origin origin) {
        MachineDraft machine = new MachineDraft(this, declare(name, origin, Names.Kind.VM));
        machines.putIfAbsent(machine.name(), machine);
        return machine;
    }

    /**
     * {@code a service node <name> with IP <ip>}.
     *
     * @param ip with or without prefix; empty for one in a subnet of its own
     */
    public void serviceNode(String name, String ip, Origin origin) {
        Declared declared = declare(name, origin, Names.Kind.SERVICE_NODE);
        AddressCell<GivenIp> address = ip.isBlank() ? null : cells.ip(cell(ip, origin));
        boolean symbolic = address != null && address.value() == null;
        if (symbolic) {
            problems.add(declared, "the IP address of \"" + declared.name() + "\" must be given in numbers");
        }
        serviceNodes.putIfAbsent(
                declared.name(), new ServiceNodeDraft(declared, address == null ? null : address.value()));
    }

    /** {@code an underlay router <name> between the VTEPs}, or a row of {@code these underlay routers}. */
    public UnderlayRouterDraft underlayRouter(String name, Origin origin) {
        UnderlayRouterDraft router = new UnderlayRouterDraft(this, declare(name, origin, Names.Kind.UNDERLAY_ROUTER));
        underlayRouters.putIfAbsent(router.name(), router);
        return router;
    }

    /**
     * {@code an NSX transport zone with <replication> replication}: the NSX profile for all hosts, that replication for
     * all networks.
     */
    public void transportZone(String mode, Origin origin) {
        profile(Profile.NSX_V.text(), "", origin);
        Replication given = replication(cell(mode, origin));
        replication = given == null ? replication : given;
    }

    /** {@code <host> behaves like <profile>}; an empty host means all. */
    public void profile(String profile, String host, Origin origin) {
        settings.profile(cell(bare(profile), origin), bare(host));
    }

    /** {@code the <setting> of <thing> is <value>}; an empty thing means all that have the setting. */
    public void setting(String setting, String thing, String value, Origin origin) {
        settings.set(bare(setting), bare(thing), cell(value, origin));
    }

    /** A setting that a sentence of its own sets, such as {@code the underlay MTU is N}. */
    public void setting(Setting setting, String thing, String value, Origin origin) {
        settings.set(setting, bare(thing), cell(value, origin));
    }

    /** Whether the scenario states no network's encapsulation, so that a variant may choose it. */
    public boolean leavesEncapsulationOpen() {
        return encapsulation == null && networks.values().stream().anyMatch(network -> network.encapsulation == null);
    }

    /** Whether a variant may choose some network's replication. */
    public boolean leavesReplicationOpen() {
        return replication == null && networks.values().stream().anyMatch(network -> network.replication == null);
    }

    /**
     * All that was declared, with every default filled in, validated as a whole.
     *
     * @throws ScenarioException for the problem declared first
     */
    public Topology build() {
        return build(Variant.NONE);
    }

    /**
     * The same, with what a run sets from outside where the scenario leaves it open.
     *
     * @throws ScenarioException for the problem declared first
     */
    public Topology build(Variant variant) {
        return new TopologyBuilder(this, variant).build();
    }

    /** A name without the blanks and quotes around it. */
    static String bare(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    /** The name of an overlay network or port group; declares an overlay network if nothing did. */
    String segmentName(String name, Origin origin) {
        String bare = bare(name);
        return portGroups.containsKey(bare) ? bare : network(name, origin).name();
    }

    int nextSequence() {
        return ++sequence;
    }

    Cell cell(String text, Origin origin) {
        return new Cell(text.strip(), origin, nextSequence());
    }

    /** A MAC cell; {@code own} are words that name the address which it holds anyway. */
    AddressCell<MacAddress> givenMac(Cell cell, String... own) {
        if (cell != null) {
            for (String word : own) {
                if (cell.text().equals(word)) {
                    return null;
                }
            }
        }
        AddressCell<MacAddress> mac = cells.mac(cell);
        if (mac != null && mac.value() != null) {
            givenMacs.add(mac.value());
        }
        return mac;
    }

    Encapsulation encapsulation(Cell cell) {
        try {
            return cell.isEmpty() ? null : Encapsulation.named(cell.text());
        } catch (IllegalArgumentException e) {
            problems.add(cell, e.getMessage());
            return null;
        }
    }

    Replication replication(Cell cell) {
        try {
            return cell.isEmpty() ? null : Replication.named(cell.text());
        } catch (IllegalArgumentException e) {
            problems.add(cell, e.getMessage());
            return null;
        }
    }

    /** Takes the name, or notes who has it already. */
    void claim(Declared declared, Names.Kind kind) {
        Names.Thing thing = names.add(declared.name(), kind, declared.origin());
        if (thing.kind() != kind) {
            problems.add(
                    declared,
                    "\"" + declared.name() + "\" can't be the name of " + article(kind) + ": " + article(thing.kind())
                            + " has it, declared at " + thing.origin());
        }
    }

    private Declared declare(String name, Origin origin, Names.Kind kind) {
        Declared declared = new Declared(bare(name), origin, nextSequence());
        String flaw = CellReader.flaw(declared.name());
        if (flaw != null) {
            problems.add(declared, article(kind) + ": " + flaw);
            return declared;
        }
        boolean known = names.find(declared.name())
                .filter(thing -> thing.kind() == kind)
                .isPresent();
        if (known) {
            Names.Thing first = names.find(declared.name()).orElseThrow();
            problems.add(declared, again(first.name(), first.origin(), kind));
        } else {
            claim(declared, kind);
        }
        return declared;
    }

    private static String again(String name, Origin first, Names.Kind kind) {
        return "the " + kind.text() + " \"" + name + "\" is declared again; the first time was at " + first;
    }

    private static String article(Names.Kind kind) {
        String text = kind.text();
        boolean vowel = text.startsWith("u") || text.startsWith("e");
        return (vowel ? "an " : "a ") + text;
    }
}
