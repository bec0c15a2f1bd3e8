package netherkin.network.device;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;

/**
 * What router instances tell each other about neighbours on a VLAN, where only the designated one may ask in the LIF's name.
 * That hosts talk on UDP port 6999 is known (domain notes V4, V7), what they say is not: the payload is this project's own.
 * Version 1 (8 bits), operation (8: 1 question, 2 answer), VLAN (16), IPv4 address (32), MAC address (48, 0 in a question).
 */
public record VlanArp(int operation, int vlan, Ipv4Address target, MacAddress mac) {
    /** "For logical router VLAN-based ARP proxy". */
    public static final int PORT = 6999;

    static final int QUESTION = 1;
    static final int ANSWER = 2;
    private static final int VERSION = 1;
    private static final int LENGTH = 14;

    static VlanArp question(int vlan, Ipv4Address target) {
        return new VlanArp(QUESTION, vlan, target, MacAddress.ZERO);
    }

    VlanArp answer(MacAddress owner) {
        return new VlanArp(ANSWER, vlan, target, owner);
    }

    Bytes payload() {
        byte[] payload = new byte[LENGTH];
        payload[0] = VERSION;
        payload[1] = (byte) operation;
        put(payload, 2, 2, vlan);
        put(payload, 4, 4, target.value());
        put(payload, 8, 6, mac.value());
        return Bytes.of(payload);
    }

    /** The message in a payload, or null if it holds none. */
    static VlanArp of(Bytes payload) {
        if (payload.length() < LENGTH || payload.u8(0) != VERSION) {
            return null;
        }
        int operation = payload.u8(1);
        Ipv4Address target = new Ipv4Address((int) bits(payload, 4, 4));
        return operation == QUESTION || operation == ANSWER
                ? new VlanArp(operation, (int) bits(payload, 2, 2), target, new MacAddress(bits(payload, 8, 6)))
                : null;
    }

    private static long bits(Bytes from, int at, int length) {
        long value = 0;
        for (int i = at; i < at + length; i++) {
            value = value << 8 | from.u8(i);
        }
        return value;
    }

    private static void put(byte[] to, int at, int length, long value) {
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) (value >>> 8 * (length - 1 - i));
        }
    }
}
