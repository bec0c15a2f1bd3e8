package netherkin.language;

import io.cucumber.datatable.DataTable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Operand;
import netherkin.network.field.Field;
import netherkin.network.field.FieldValue;
import netherkin.network.field.FieldValue.FlagValue;
import netherkin.network.field.FieldValue.IpValue;
import netherkin.network.field.FieldValue.MacValue;
import netherkin.network.field.FieldValue.NumberValue;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.frame.VlanTag;
import netherkin.network.topology.VirtualMachine;

/** Builds the frame that a table of fields describes. What the table leaves open is the sending machine's own. */
final class FrameBuilder {
    private static final Set<Field> ARP =
            EnumSet.of(Field.OPCODE, Field.SENDER_MAC, Field.SENDER_IP, Field.TARGET_MAC, Field.TARGET_IP);
    private static final Set<Field> ICMP = EnumSet.of(Field.ICMP_TYPE, Field.ICMP_CODE, Field.SEQUENCE);
    private static final Set<Field> UDP = EnumSet.of(Field.SRC_PORT, Field.DST_PORT);
    private static final Set<Field> IP =
            EnumSet.of(Field.SRC_IP, Field.DST_IP, Field.TTL, Field.DF, Field.ECN, Field.DSCP, Field.IP_PROTOCOL);
    private final Speech speech;
    private final VirtualMachine machine;
    private final Map<Field, FieldValue> values = new EnumMap<>(Field.class);

    FrameBuilder(Speech speech, String machine) {
        this.speech = speech;
        this.machine = speech.lab.topology().machine(machine).orElseThrow();
    }

    EthernetFrame of(DataTable fields) {
        List<List<String>> rows = fields.cells();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            speech.read(speech.lab.step().row(row), phrases -> value(FrameSentences.condition(cells, phrases)));
        }
        int etherType = (int) number(Field.ETHER_TYPE, impliedType());
        MacAddress source = mac(Field.SRC_MAC, machine.mac());
        return new EthernetFrame(
                mac(Field.DST_MAC, MacAddress.BROADCAST),
                source,
                tags(),
                etherType,
                payload(etherType, source),
                Bytes.EMPTY);
    }

    private FieldValue value(Condition condition) {
        if (!(condition instanceof Condition.OfField of)
                || of.field().outer()
                || !(of.operand() instanceof Operand.OneOf one)
                || one.values().size() != 1) {
            throw Misreading.because("\"" + condition.name() + "\" with \"" + condition.text()
                    + "\" is nothing that a VM's frame can be built from");
        }
        if (of.field().field() == Field.NETWORK_ID) {
            throw Misreading.because("a VM's frame has no \"" + condition.name() + "\"");
        }
        return values.put(of.field().field(), one.values().get(0));
    }

    private int impliedType() {
        if (has(ARP)) {
            return number(Field.OPCODE, Arp.REQUEST) >= Arp.REVERSE_REQUEST ? EtherType.RARP : EtherType.ARP;
        }
        return has(IP) || has(ICMP) || has(UDP) ? EtherType.IPV4 : EtherType.LOCAL_EXPERIMENTAL;
    }

    private boolean has(Set<Field> fields) {
        return fields.stream().anyMatch(values::containsKey);
    }

    private List<VlanTag> tags() {
        boolean tagged = values.containsKey(Field.VLAN) || values.containsKey(Field.PRIORITY);
        return tagged
                ? List.of(new VlanTag(
                        EtherType.VLAN,
                        (int) number(Field.PRIORITY, 0) & 7,
                        false,
                        (int) number(Field.VLAN, 0) & 0xfff))
                : List.of();
    }

    private Payload payload(int etherType, MacAddress source) {
        int header = EthernetFrame.HEADER_LENGTH + VlanTag.LENGTH * tags().size();
        if (etherType == EtherType.ARP || etherType == EtherType.RARP) {
            int operation = etherType == EtherType.RARP ? Arp.REVERSE_REQUEST : Arp.REQUEST;
            return new Arp(
                    (int) number(Field.OPCODE, operation),
                    mac(Field.SENDER_MAC, source),
                    ip(Field.SENDER_IP, machine.ip()),
                    mac(Field.TARGET_MAC, MacAddress.ZERO),
                    ip(Field.TARGET_IP, Ipv4Address.parse("0.0.0.0")));
        }
        return etherType == EtherType.IPV4 ? packet(header) : new Opaque(data(header));
    }

    private Ipv4 packet(int header) {
        int protocol = (int) number(Field.IP_PROTOCOL, has(ICMP) ? IpProtocol.ICMP : IpProtocol.UDP);
        return new Ipv4(
                (int) number(Field.DSCP, 0) & 63,
                (int) number(Field.ECN, 0) & 3,
                0,
                values.get(Field.DF) instanceof FlagValue flag && flag.set(),
                false,
                0,
                (int) number(Field.TTL, Ipv4.DEFAULT_TTL) & 0xff,
                protocol & 0xff,
                Checksum.RIGHT,
                ip(Field.SRC_IP, machine.ip()),
                ip(Field.DST_IP, Ipv4Address.parse("255.255.255.255")),
                Bytes.EMPTY,
                message(protocol, header + Ipv4.HEADER_LENGTH));
    }

    private Payload message(int protocol, int header) {
        if (protocol == IpProtocol.ICMP) {
            int rest = (int) number(Field.SEQUENCE, 1) & 0xffff;
            return new Icmp(
                    (int) number(Field.ICMP_TYPE, Icmp.ECHO_REQUEST) & 0xff,
                    (int) number(Field.ICMP_CODE, 0) & 0xff,
                    Checksum.RIGHT,
                    rest,
                    data(header + Icmp.HEADER_LENGTH));
        }
        if (protocol == IpProtocol.UDP) {
            return new Udp(
                    (int) number(Field.SRC_PORT, MachineStimulus.SOURCE_PORT) & 0xffff,
                    (int) number(Field.DST_PORT, MachineStimulus.DESTINATION_PORT) & 0xffff,
                    Checksum.RIGHT,
                    new Opaque(data(header + Udp.HEADER_LENGTH)));
        }
        if (has(UDP)) {
            throw Misreading.because("only UDP has ports here; write a TCP segment in hexadecimal");
        }
        return new Opaque(data(header));
    }

    /** Zeros up to the frame's LENGTH. */
    private Bytes data(int headers) {
        int length = (int) number(Field.LENGTH, headers);
        if (length < headers || length > 65_549) {
            throw Misreading.because("LENGTH " + length + " is not from " + headers + " to 65549");
        }
        return Bytes.of(new byte[length - headers]);
    }

    private long number(Field field, long standard) {
        return values.get(field) instanceof NumberValue number ? number.value() : standard;
    }

    private MacAddress mac(Field field, MacAddress standard) {
        return values.get(field) instanceof MacValue mac ? mac.address() : standard;
    }

    private Ipv4Address ip(Field field, Ipv4Address standard) {
        return values.get(field) instanceof IpValue ip && ip.address() instanceof Ipv4Address address
                ? address
                : standard;
    }
}
