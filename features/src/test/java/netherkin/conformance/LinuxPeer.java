package netherkin.conformance;

/** The kernel's own bridge and vxlan device. */
final class LinuxPeer implements Peer {
    private final Namespaces spaces;

    LinuxPeer(Namespaces spaces) {
        this(spaces, 5001, 4789);
    }

    /** One that is set up for another network, or another UDP port, than the suite says. */
    LinuxPeer(Namespaces spaces, int vni, int port) {
        this.spaces = spaces;
        spaces.add("b").add(MACHINE);
        spaces.join("a", "veth-a", "b", "veth-b");
        spaces.join(MACHINE, "vm2", "b", "vm2-peer");
        spaces.ip("b", "link set veth-b mtu 1600");
        spaces.ip("a", "link set veth-a mtu 1600");
        spaces.ip("b", "addr add 10.99.0.2/24 dev veth-b");
        spaces.ip("b", "link add br0 type bridge forward_delay 0");
        spaces.ip(
                "b", "link add vx0 mtu 1500 type vxlan id " + vni + " dstport " + port + " local 10.99.0.2 dev veth-b");
        for (String each : new String[] {"vx0", "vm2-peer"}) {
            spaces.ip("b", "link set " + each + " master br0 up");
        }
        spaces.ip("b", "link set br0 up");
        for (String vtep : new String[] {"10.99.0.1", "10.99.0.3"}) {
            spaces.run("b", "bridge fdb append 00:00:00:00:00:00 dev vx0 dst " + vtep);
        }
        spaces.ip(MACHINE, "addr add 172.16.20.12/24 dev vm2");
    }

    @Override
    public String title() {
        return "Linux";
    }

    @Override
    public void close() {
        spaces.close();
    }
}
