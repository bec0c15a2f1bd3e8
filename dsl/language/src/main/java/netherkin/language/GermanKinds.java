package netherkin.language;

import netherkin.network.field.FrameKind;

/** What a German network engineer calls frames. */
final class GermanKinds {
    private GermanKinds() {}

    static void addTo(Lexicon words) {
        arp(words.kinds);
        ip(words.kinds);
        tunnels(words.kinds);
        words.underlayKind.put(true, "Underlay-");
        words.broadcastFrame.put(true, "Broadcast-Frame", "Broadcast-Frames");
    }

    private static void arp(WordTree<FrameKind> kinds) {
        kinds.put(FrameKind.FRAME, "Frame", "Frames")
                .put(FrameKind.PACKET, "Paket", "Pakete", "Paketen")
                .put(FrameKind.ARP_FRAME, "ARP-Frame", "ARP-Frames")
                .put(FrameKind.GRATUITOUS_ARP, "Gratuitous ARP", "Gratuitous ARPs", "Gratuitous-ARP");
        requestAndReply(kinds, "ARP-", FrameKind.ARP_REQUEST, FrameKind.ARP_REPLY);
        requestAndReply(kinds, "RARP-", FrameKind.RARP_REQUEST, FrameKind.RARP_REPLY);
        kinds.put(FrameKind.NEIGHBOR_SOLICITATION, "Neighbor Solicitation", "Neighbor Solicitations")
                .put(FrameKind.NEIGHBOR_ADVERTISEMENT, "Neighbor Advertisement", "Neighbor Advertisements")
                .put(
                        FrameKind.UNSOLICITED_ADVERTISEMENT,
                        "unaufgefordertes Neighbor Advertisement",
                        "unaufgeforderte Neighbor Advertisements");
    }

    private static void ip(WordTree<FrameKind> kinds) {
        requestAndReply(kinds, "ICMPv6-Echo-", FrameKind.ICMP_ECHO_REQUEST, FrameKind.ICMP_ECHO_REPLY);
        requestAndReply(kinds, "ICMP-Echo-", FrameKind.ICMP_ECHO_REQUEST, FrameKind.ICMP_ECHO_REPLY);
        kinds.put(FrameKind.ICMP_MESSAGE, "ICMP-Nachricht", "ICMP-Nachrichten")
                .put(
                        FrameKind.ICMP_FRAGMENTATION_NEEDED,
                        "ICMP Fragmentation Needed",
                        "ICMP-Meldung Fragmentation Needed")
                .put(FrameKind.UDP_DATAGRAM, "UDP-Datagramm", "UDP-Datagramme", "UDP-Datagrammen")
                .put(FrameKind.TCP_SEGMENT, "TCP-Segment", "TCP-Segmente", "TCP-Segmenten")
                .put(FrameKind.IGMP_REPORT, "IGMP-Report", "IGMP-Reports");
    }

    private static void tunnels(WordTree<FrameKind> kinds) {
        for (FrameKind kind : FrameKind.values()) {
            if (kind.isTunnel()) {
                String german = kind.label().replace(" packet", "-Paket");
                kinds.put(kind, german, german + "e", german + "en");
            }
        }
    }

    private static void requestAndReply(WordTree<FrameKind> kinds, String what, FrameKind request, FrameKind reply) {
        kinds.put(request, what + "Anforderung", what + "Anforderungen", what + "Anfrage", what + "Anfragen")
                .put(reply, what + "Antwort", what + "Antworten");
    }
}
