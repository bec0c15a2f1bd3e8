package netherkin.commands.capture.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of ports as systems have them in {@code /etc/services} (IANA), the common ones. */
public final class Services {
    private static final Map<Integer, String> TCP = new LinkedHashMap<>();
    private static final Map<Integer, String> UDP = new LinkedHashMap<>();

    static {
        both(7, "echo", 9, "discard", 13, "daytime", 19, "chargen", 37, "time", 53, "domain", 88, "kerberos");
        both(111, "sunrpc", 161, "snmp", 162, "snmp-trap");
        both(
                389,
                "ldap",
                443,
                "https",
                554,
                "rtsp",
                636,
                "ldaps",
                853,
                "domain-s",
                1812,
                "radius",
                1813,
                "radius-acct");
        both(2049, "nfs", 5060, "sip", 5061, "sip-tls");
        tcp(20, "ftp-data", 21, "ftp", 22, "ssh", 23, "telnet", 25, "smtp", 43, "whois", 49, "tacacs", 70, "gopher");
        tcp(
                139,
                "netbios-ssn",
                79,
                "finger",
                80,
                "http",
                102,
                "iso-tsap",
                110,
                "pop3",
                113,
                "auth",
                119,
                "nntp",
                143,
                "imap2",
                179,
                "bgp");
        tcp(445, "microsoft-ds", 465, "submissions", 512, "exec", 513, "login", 514, "shell", 515, "printer");
        tcp(543, "klogin", 544, "kshell", 548, "afpovertcp", 563, "nntps", 587, "submission", 631, "ipp", 873, "rsync");
        tcp(989, "ftps-data", 990, "ftps", 992, "telnets", 993, "imaps", 995, "pop3s", 1080, "socks", 1194, "openvpn");
        tcp(
                1433,
                "ms-sql-s",
                3260,
                "iscsi-target",
                3306,
                "mysql",
                3389,
                "ms-wbt-server",
                3690,
                "svn",
                5222,
                "xmpp-client");
        tcp(5269, "xmpp-server", 5432, "postgresql", 5671, "amqps", 5672, "amqp", 6000, "x11", 6379, "redis");
        tcp(8080, "http-alt", 9418, "git", 10050, "zabbix-agent", 10051, "zabbix-trapper");
        udp(
                137,
                "netbios-ns",
                138,
                "netbios-dgm",
                49,
                "tacacs",
                67,
                "bootps",
                68,
                "bootpc",
                69,
                "tftp",
                123,
                "ntp",
                177,
                "xdmcp",
                213,
                "ipx");
        udp(319, "ptp-event", 320, "ptp-general", 500, "isakmp", 512, "biff", 513, "who");
        udp(514, "syslog", 517, "talk", 518, "ntalk", 520, "route", 546, "dhcpv6-client", 547, "dhcpv6-server");
        udp(
                623,
                "asf-rmcp",
                1194,
                "openvpn",
                1645,
                "datametrics",
                1646,
                "sa-msg-port",
                1701,
                "l2f",
                4500,
                "ipsec-nat-t");
        udp(5353, "mdns");
    }

    private Services() {}

    private static void tcp(Object... pairs) {
        add(TCP, pairs);
    }

    private static void udp(Object... pairs) {
        add(UDP, pairs);
    }

    private static void both(Object... pairs) {
        add(TCP, pairs);
        add(UDP, pairs);
    }

    private static void add(Map<Integer, String> names, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            names.put((Integer) pairs[i], (String) pairs[i + 1]);
        }
    }

    /** The port of a name, or -1. */
    static int port(String name) {
        for (Map<Integer, String> names : List.of(TCP, UDP)) {
            for (Map.Entry<Integer, String> entry : names.entrySet()) {
                if (entry.getValue().equals(name)) {
                    return entry.getKey();
                }
            }
        }
        return -1;
    }

    static boolean isTcp(int port) {
        return TCP.containsKey(port);
    }

    static boolean isUdp(int port) {
        return UDP.containsKey(port);
    }

    /** What a port is printed as: its name, or the number if it has none. */
    public static String name(String port, boolean tcp) {
        return port.length() > 5 ? port : (tcp ? TCP : UDP).getOrDefault(Integer.parseInt(port), port);
    }
}
