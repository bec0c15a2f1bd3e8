package netherkin.commands.capture;

import java.util.HexFormat;
import java.util.List;
import netherkin.commands.TwoHosts;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;

/** A capture with something of everything, in virtual time. */
final class Mix {
    private static final String A = "005056000001";
    private static final String B = "0023200000a2";
    private static final String ALL = "ffffffffffff";
    private static final String RARP =
            "00010800060400030050568f123400000000" + "0050568f123400000000" + "00".repeat(18);
    private static final String ARP = "0001080006040001" + A + "0a090001" + "000000000000" + "0a090002";
    private static final String PORTS_80 = "c3500050" + "00000001" + "00000000" + "5002ffff00000000";

    /** Ethernet frames as hexadecimal bytes. */
    static final List<String> FRAMES = List.of(
            ALL + "0050568f1234" + "8035" + RARP,
            ALL + "0050568f1234" + "81000014" + "8035" + RARP,
            ALL + A + "0806" + ARP,
            ALL + A + "88a80064" + "8100a00a" + "0806" + ARP,
            ALL + A + "88b5" + "0102030405060708",
            ALL + A + "81000014" + "88b5" + "0102030405060708",
            B + A + "0800" + ip("11", "0a090001", "0a090002", 12) + "13881770000c0000" + "01020304",
            B + A + "0800" + ip("11", "0a090001", "c0a80102", 12) + "04aa04aa00" + "0c0000" + "01020304",
            B + A + "0800" + ip("06", "0a090001", "0a090002", 20) + PORTS_80,
            B + A + "81000014" + "0800" + ip("06", "0a090002", "0a090001", 20)
                    + PORTS_80.replace("c3500050", "0016c350"),
            B + A + "0800" + ip("01", "0a090001", "0a090002", 12) + "0800f7fc0001000200000000",
            "01005e000016" + A + "0800" + ip("11", "0a090001", "e0000016", 12) + "13881770000c0000" + "01020304",
            "333300000001" + A + "86dd" + "6000000000083aff" + "fe80000000000000025056fffe000001"
                    + "ff020000000000000000000000000001" + "8500000000000000",
            "333300000001" + A + "86dd" + "60000000000c1140" + "fe80000000000000025056fffe000001"
                    + "fe800000000000000000000000000002" + "138a0016000c0000" + "01020304",
            B + A + "0800" + ip("2f", "0a010001", "0a010002", 4 + 24) + "00000800" + ip("fd", "0a090001", "0a090002", 4)
                    + "00000000",
            B + A + "0800" + fragment("0a090001", "0a090002", 8) + "0050005000080000",
            B + A + "0800" + ip("11", "0a010001", "0a010002", 58) + "c10017c1003a0000" + "0000655800001b00" + ALL + A
                    + "0806" + ARP,
            B + A + "0026" + "aaaa03000000" + "0806" + ARP,
            B + A);

    private Mix() {}

    private static String ip(String protocol, String source, String destination, int length) {
        return "4500" + HexFormat.of().toHexDigits((short) (20 + length)) + "00004000" + "40" + protocol + "0000"
                + source + destination;
    }

    private static String fragment(String source, String destination, int length) {
        return "4500" + HexFormat.of().toHexDigits((short) (20 + length)) + "00070002" + "4011" + "0000" + source
                + destination;
    }

    /** Puts it, and what two pings leave on a NIC, under a path on hv1. */
    static CaptureFile on(TwoHosts net, String path) {
        net.background("tcpdump -i vmnic3 -w " + path);
        net.ping(2);
        CaptureFile file = CaptureFiles.of(net.lab).find("hv1", path).orElseThrow();
        net.type("killall tcpdump");
        long at = net.lab.now();
        for (String frame : FRAMES) {
            byte[] bytes = HexFormat.of().parseHex(frame);
            at += 1_234_567;
            file.append(at, bytes, bytes.length);
        }
        return file;
    }
}
