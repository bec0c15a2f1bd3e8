package netherkin.network.print;

import java.util.LinkedHashMap;
import java.util.Map;

/** tcpdump's names of EtherTypes. */
final class EtherTypeNames {
    private static final Map<Integer, String> NAMES = read("""
            0600 NS
            0707 GeoNet (old)
            0800 IPv4
            0806 ARP
            1000 Trail
            1111 CALM FAST
            6001 MOP DL
            6002 MOP RC
            6003 DN
            6004 LAT
            6007 SCA
            6558 TEB
            8035 Reverse ARP
            8038 Lanbridge
            803c DEC DNS
            803e DEC DTS
            805b VEXP
            805c VPROD
            809b Appletalk
            80f3 Appletalk ARP
            8100 802.1Q
            8137 IPX
            86dd IPv6
            8808 MPCP
            8809 Slow Protocols
            880b PPP
            8847 MPLS unicast
            8848 MPLS multicast
            8863 PPPoE D
            8864 PPPoE S
            886f MS NLB heartbeat
            888e EAPOL
            8899 Realtek protocols
            88a2 AoE
            88a8 802.1Q-QinQ
            88ca TIPC
            88cc LLDP
            88e5 802.1AE MACsec
            88f7 PTP
            8902 CFM
            893a IEEE1905.1
            8947 GeoNet
            894f NSH
            9000 Loopback
            9100 802.1Q-9100
            9200 802.1Q-9200
            abcd CFM (old)
            d28b Arista Vendor Specific Protocol
            fefe OSI
            """);

    private EtherTypeNames() {}

    /** The name, or null if tcpdump has none. */
    static String of(int type) {
        return NAMES.get(type);
    }

    private static Map<Integer, String> read(String table) {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (String line : table.split("\n")) {
            names.put(Integer.parseInt(line.substring(0, 4), 16), line.substring(5));
        }
        return names;
    }
}
