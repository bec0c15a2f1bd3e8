package netherkin.live;

import java.io.IOException;
import java.math.BigInteger;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import netherkin.network.address.MacAddress;
import netherkin.network.simulation.RealInterfaceException;

/**
 * What the operating system tells of its interfaces, without libpcap. Java lists those alone that have an IP address, so
 * that Linux is asked through sysfs first.
 */
final class Machine {
    private static final Path SYSFS = Path.of("/sys/class/net");
    private static final int FLAG_UP = 1;
    private static final int MTU = 1500;
    private static final int HEADERS = 64;

    private Machine() {}

    /** @throws RealInterfaceException if there is no such interface, or if it is down */
    static void checkUsable(String name) {
        if (!isThere(name)) {
            throw new RealInterfaceException("this machine has no interface \"" + name + "\"; it has "
                    + String.join(", ", names()) + ". Name another, or make one: ip link add " + name
                    + " type veth peer name " + name + "-peer");
        }
        if (!isUp(name)) {
            throw new RealInterfaceException("the interface " + name + " is down: ip link set " + name + " up");
        }
    }

    private static boolean isThere(String name) {
        return attribute(name, "flags") != null || java(name) != null;
    }

    private static boolean isUp(String name) {
        String flags = attribute(name, "flags");
        try {
            return flags == null ? java(name).isUp() : (Integer.decode(flags) & FLAG_UP) != 0;
        } catch (SocketException e) {
            return true;
        }
    }

    /** The interface's own address, or null if it has none. */
    static MacAddress mac(String name) {
        String address = attribute(name, "address");
        if (address != null) {
            return MacAddress.isMacAddress(address) ? MacAddress.parse(address) : null;
        }
        try {
            byte[] bytes = java(name).getHardwareAddress();
            return bytes == null || bytes.length != 6
                    ? null
                    : new MacAddress(new BigInteger(1, bytes).longValueExact());
        } catch (SocketException e) {
            return null;
        }
    }

    /** What a frame may measure there, tags included. */
    static int longestFrame(String name) {
        String mtu = attribute(name, "mtu");
        try {
            return Math.max(MTU, mtu == null ? java(name).getMTU() : Integer.parseInt(mtu)) + HEADERS;
        } catch (SocketException e) {
            return MTU + HEADERS;
        }
    }

    /** What sysfs says of it; null if there is no such interface, or no sysfs. */
    private static String attribute(String name, String attribute) {
        try {
            boolean plain = !name.isEmpty() && !name.contains("/") && !name.equals(".") && !name.equals("..");
            return plain
                    ? Files.readString(SYSFS.resolve(name).resolve(attribute)).strip()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static NetworkInterface java(String name) {
        try {
            return NetworkInterface.getByName(name);
        } catch (SocketException e) {
            return null;
        }
    }

    private static TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.list(SYSFS)) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> attribute(name, "flags") != null)
                    .forEach(names::add);
        } catch (IOException noSysfs) {
            names.addAll(ofJava());
        }
        return names;
    }

    private static List<String> ofJava() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .map(NetworkInterface::getName)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
