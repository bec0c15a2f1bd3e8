package netherkin.live;

import java.math.BigInteger;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.List;
import netherkin.network.address.MacAddress;
import netherkin.network.simulation.RealInterfaceException;

/** What the operating system tells of its interfaces, without libpcap. */
final class Machine {
    private static final int MTU = 1500;
    private static final int HEADERS = 64;
    private static final int LONGEST = 65_535;

    private Machine() {}

    /** @throws RealInterfaceException if there is no such interface, or if it is down */
    static void checkUsable(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            if (found == null) {
                throw new RealInterfaceException("this machine has no interface \"" + name + "\"; it has "
                        + String.join(", ", names()) + ". Name another, or make one: ip link add " + name
                        + " type veth peer name " + name + "-peer");
            }
            if (!found.isUp()) {
                throw new RealInterfaceException("the interface " + name + " is down: ip link set " + name + " up");
            }
        } catch (SocketException e) {
            throw new RealInterfaceException("the interfaces of this machine can't be listed: " + e.getMessage(), e);
        }
    }

    /** The interface's own address, or null if it has none. */
    static MacAddress mac(String name) {
        try {
            byte[] bytes = NetworkInterface.getByName(name).getHardwareAddress();
            return bytes == null || bytes.length != 6 ? null : new MacAddress(new BigInteger(1, bytes).longValueExact());
        } catch (SocketException e) {
            return null;
        }
    }

    /** What a frame may measure there, tags included. */
    static int longestFrame(String name) {
        try {
            return Math.max(MTU, NetworkInterface.getByName(name).getMTU()) + HEADERS;
        } catch (SocketException e) {
            return LONGEST;
        }
    }

    private static List<String> names() throws SocketException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .map(NetworkInterface::getName)
                .sorted()
                .toList();
    }
}
