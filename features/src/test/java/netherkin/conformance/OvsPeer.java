package netherkin.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Open vSwitch with its userspace datapath: an instance of its own, with its database in a folder of its own. */
final class OvsPeer implements Peer {
    private final Namespaces spaces;
    private final Path folder;

    OvsPeer(Namespaces spaces) {
        this.spaces = spaces;
        try {
            folder = Files.createTempDirectory("netherkin-ovs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spaces.add("b").add(MACHINE);
        spaces.join("a", "veth-a", "b", "veth-b");
        spaces.join(MACHINE, "vm2", "b", "vm2-peer");
        spaces.ip("b", "link set veth-b mtu 1600");
        spaces.ip("a", "link set veth-a mtu 1600");
        spaces.ip(MACHINE, "addr add 172.16.20.12/24 dev vm2");
        // The kernel sees what comes to veth-b beside Open vSwitch, and must not answer for br-phy's address.
        spaces.run("b", "sysctl -qw net.ipv4.conf.all.arp_ignore=1");
        start();
        configure();
    }

    private void start() {
        sh("ovsdb-tool create conf.db /usr/share/openvswitch/vswitch.ovsschema");
        String socket = "punix:" + folder.resolve("db.sock");
        background("ovsdb-server", folder + "/conf.db", "--remote=" + socket, "--unixctl=" + folder.resolve("db.ctl"));
        spaces.await("b", "test -S " + folder.resolve("db.sock"));
        sh("ovs-vsctl --db=unix:db.sock --no-wait init");
        background("ovs-vswitchd", "unix:" + folder.resolve("db.sock"), "--unixctl=" + folder.resolve("vs.ctl"));
        spaces.await("b", "test -S " + folder.resolve("vs.ctl"));
    }

    private void configure() {
        vsctl("add-br br-phy -- set bridge br-phy datapath_type=netdev");
        vsctl("add-port br-phy veth-b");
        spaces.ip("b", "addr add 10.99.0.2/24 dev br-phy");
        spaces.ip("b", "link set br-phy mtu 1600 up");
        vsctl("add-br br0 -- set bridge br0 datapath_type=netdev");
        vsctl("add-port br0 vm2-peer");
        vsctl("add-port br0 vx1 -- set interface vx1 type=vxlan options:remote_ip=10.99.0.1 options:key=5001");
        vsctl("add-port br0 vx3 -- set interface vx3 type=vxlan options:remote_ip=10.99.0.3 options:key=5001");
        // A bridge with tunnels as ports knows no split horizon, unless its operator says that they are protected.
        vsctl("set port vx1 protected=true -- set port vx3 protected=true");
    }

    private void vsctl(String command) {
        sh("ovs-vsctl --db=unix:db.sock --timeout=10 " + command);
    }

    private void background(String program, String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = program;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[command.length - 1] = "--log-file=" + folder.resolve(program + ".log");
        spaces.start("b", folder.resolve(program + ".out"), command);
    }

    private void sh(String command) {
        Namespaces.Outcome outcome = spaces.run("b", "cd " + folder + " && OVS_RUNDIR=" + folder + " " + command);
        if (outcome.status() != 0) {
            throw new IllegalStateException(command + ": " + outcome.output());
        }
    }

    @Override
    public String title() {
        return "OVS";
    }

    @Override
    public void close() {
        spaces.close();
    }
}
