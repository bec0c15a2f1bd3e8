package netherkin.commands.capture.filter;

import java.util.List;

/**
 * Reads a filter expression. {@code and} and {@code or} have the same precedence and associate to the left, {@code not}
 * binds closest; an address or number after them alone takes the qualifiers before it; {@code vlan} moves everything behind
 * it, in the order in which it is read, by one tag.
 */
public final class FilterParser {
    private static final List<String> PROTOCOLS = List.of(
            "ether", "link", "ip", "ip6", "arp", "rarp", "tcp", "udp", "sctp", "icmp", "icmp6", "igmp", "igrp", "pim",
            "vrrp", "carp", "ah", "esp");

    private final Words words;
    private Qualifiers last;
    private int tags;

    private FilterParser(Words words) {
        this.words = words;
    }

    /**
     * The filter of an expression; an empty one holds for all.
     *
     * @throws FilterException with libpcap's message
     */
    public static Filter parse(String expression) throws FilterException {
        FilterParser parser = new FilterParser(new Words(expression));
        if (parser.words.isEmpty()) {
            return Filter.ALL;
        }
        Filter filter = parser.expression();
        if (parser.words.hasNext()) {
            throw FilterException.syntax();
        }
        return filter;
    }

    private Filter expression() throws FilterException {
        Filter left = term(false);
        while (words.peek().equals("and") || words.peek().equals("or")) {
            boolean and = words.take().equals("and");
            Filter one = left;
            Filter other = term(last != null);
            left = and
                    ? packet -> one.test(packet) && other.test(packet)
                    : packet -> one.test(packet) || other.test(packet);
        }
        return left;
    }

    /** @param inherits an address or number alone may stand here */
    private Filter term(boolean inherits) throws FilterException {
        if (words.takes("not")) {
            Filter inner = term(inherits);
            return packet -> !inner.test(packet);
        }
        if (words.takes("(")) {
            Filter inner = inherits && words.isId() ? ids(last) : expression();
            close();
            return inner;
        }
        return inherits && words.isId() ? id(last) : primitive();
    }

    private void close() throws FilterException {
        if (!words.takes(")")) {
            throw FilterException.syntax();
        }
    }

    private Filter primitive() throws FilterException {
        switch (words.peek()) {
            case "vlan":
                return vlan();
            case "less":
            case "greater":
                return length(words.take().equals("less"));
            case "broadcast":
            case "multicast":
                last = null;
                return group("", words.take());
            default:
                return qualified();
        }
    }

    private Filter vlan() throws FilterException {
        words.take();
        last = null;
        Packets packets = new Packets(tags++);
        long id = NumberTests.number(words.peek());
        if (id < 0) {
            return packets::isTagged;
        }
        words.take();
        if (id > 4095) {
            throw FilterException.wrong("VLAN tag " + id + " greater than maximum 4095");
        }
        return packet -> packets.isTagged(packet) && packets.vlan(packet) == id;
    }

    private Filter length(boolean less) throws FilterException {
        long length = NumberTests.number(words.take());
        if (length < 0) {
            throw FilterException.syntax();
        }
        last = null;
        return packet -> less ? packet.reported() <= length : packet.reported() >= length;
    }

    private Filter group(String protocol, String what) throws FilterException {
        boolean link = protocol.isEmpty() || protocol.equals("ether") || protocol.equals("link");
        Packets packets = new Packets(tags);
        if (what.equals("broadcast")) {
            if (protocol.equals("ip")) {
                throw FilterException.notSimulated("ip broadcast");
            }
            if (!link) {
                throw FilterException.wrong("only link-layer/IP broadcast filters supported");
            }
            return packet -> packet.u48(0) == 0xffff_ffff_ffffL;
        }
        if (protocol.equals("ip")) {
            return packet -> packets.isIpv4(packet) && packet.u8(packets.network() + 16) >= 224;
        }
        if (protocol.equals("ip6")) {
            return packet -> packets.isIpv6(packet) && packet.u8(packets.network() + 24) == 255;
        }
        if (!link) {
            throw FilterException.wrong(
                    "link-layer multicast filters supported only on ethernet/FDDI/token ring/ARCNET/802.11/ATM LANE/Fibre Channel");
        }
        return packet -> (packet.u8(0) & 1) != 0;
    }

    private Filter qualified() throws FilterException {
        String protocol = PROTOCOLS.contains(words.peek()) ? words.take() : "";
        String next = words.peek();
        if (!protocol.isEmpty() && (next.equals("broadcast") || next.equals("multicast"))) {
            last = null;
            return group(protocol, words.take());
        }
        Qualifiers.Direction direction = direction();
        String type = List.of("host", "net", "port", "portrange", "proto").contains(words.peek()) ? words.take() : "";
        if (!protocol.isEmpty() && direction == null && type.isEmpty()) {
            last = null;
            return Protocols.named(protocol, new Packets(tags));
        }
        if (direction == null && type.isEmpty()) {
            words.take();
            throw FilterException.syntax();
        }
        last = new Qualifiers(
                protocol, direction == null ? Qualifiers.Direction.EITHER : direction, type.isEmpty() ? "host" : type);
        if (words.takes("(")) {
            Filter inner = ids(last);
            close();
            return inner;
        }
        return id(last);
    }

    private Qualifiers.Direction direction() throws FilterException {
        if (!words.peek().equals("src") && !words.peek().equals("dst")) {
            return null;
        }
        boolean source = words.take().equals("src");
        if (source && words.peek().matches("and|or")) {
            boolean both = words.take().equals("and");
            if (!words.takes("dst")) {
                throw FilterException.syntax();
            }
            return both ? Qualifiers.Direction.BOTH : Qualifiers.Direction.EITHER;
        }
        return source ? Qualifiers.Direction.SOURCE : Qualifiers.Direction.DESTINATION;
    }

    private Filter ids(Qualifiers qualifiers) throws FilterException {
        Filter left = id(qualifiers);
        while (words.peek().matches("and|or")) {
            boolean and = words.take().equals("and");
            Filter one = left;
            Filter other = id(qualifiers);
            left = and
                    ? packet -> one.test(packet) && other.test(packet)
                    : packet -> one.test(packet) || other.test(packet);
        }
        return left;
    }

    private Filter id(Qualifiers qualifiers) throws FilterException {
        if (words.takes("not")) {
            Filter inner = id(qualifiers);
            return packet -> !inner.test(packet);
        }
        if (!words.isId()) {
            words.take();
            throw FilterException.syntax();
        }
        String id = words.take();
        Packets packets = new Packets(tags);
        NumberTests numbers = new NumberTests(packets, qualifiers);
        return switch (qualifiers.type()) {
            case "port" -> numbers.port(id);
            case "portrange" -> numbers.portRange(id);
            case "proto" -> numbers.protocol(id);
            default -> {
                String mask = qualifiers.type().equals("net") && words.takes("mask") ? words.take() : null;
                yield new AddressTests(packets, qualifiers).of(id, mask);
            }
        };
    }
}
