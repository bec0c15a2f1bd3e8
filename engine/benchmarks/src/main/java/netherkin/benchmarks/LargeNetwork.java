package netherkin.benchmarks;

import java.io.PrintStream;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Stimulus;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.TopologyDraft;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;

/**
 * Many hosts with ten VMs each in fifty networks, and one broadcast in each network: {@code LargeNetwork HOSTS
 * REPLICATION}. Tells the time of each part and the memory held at the end, and that everybody was reached once.
 */
public final class LargeNetwork {
    private static final int VMS = 10;
    private static final int NETWORKS = 50;
    private static final int HOSTS_IN_A_SUBNET = 50;

    private LargeNetwork() {}

    public static void main(String[] args) {
        int hosts = Integer.parseInt(args[0]);
        PrintStream out = System.out;
        long start = System.nanoTime();
        Lab lab = new Lab();
        declare(lab.draft(), hosts, args[1]);
        lab.topology();
        long built = System.nanoTime();
        broadcastInEach(lab);
        long sent = System.nanoTime();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long held = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        out.println(hosts + " hosts, " + args[1] + ": network " + millis(built - start) + " ms, " + NETWORKS
                + " broadcasts " + millis(sent - built) + " ms, " + held + " MiB, " + received(lab) + " received of "
                + (hosts * VMS - NETWORKS));
    }

    static void declare(TopologyDraft draft, int hosts, String replication) {
        Origin here = Origin.UNKNOWN;
        draft.transportZone(replication, here);
        for (int host = 0; host < hosts; host++) {
            int subnet = host / HOSTS_IN_A_SUBNET;
            draft.host("h" + host, here).vtep("10." + subnet + ".0." + (host % HOSTS_IN_A_SUBNET + 1) + "/24");
        }
        for (int machine = 0; machine < hosts * VMS; machine++) {
            draft.machine("v" + machine, here).host("h" + machine / VMS).network("n" + machine % NETWORKS);
        }
    }

    /** The first VMs are in a network each. */
    static void broadcastInEach(Lab lab) {
        for (int machine = 0; machine < NETWORKS; machine++) {
            lab.when(new Stimulus.Announce("v" + machine, MacAddress.BROADCAST));
        }
    }

    /** How often a VM received a frame. */
    static long received(Lab lab) {
        long count = 0;
        for (Entry entry : lab.trace().entries()) {
            boolean reached = entry instanceof Sighting seen
                    && !seen.sent()
                    && seen.port().kind() == PortKind.VM;
            count += reached ? 1 : 0;
        }
        return count;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
