package netherkin.commands.capture.filter;

import java.util.ArrayList;
import java.util.List;

/** The words of a filter expression. */
final class Words {
    /** Words of pcap-filter(7) that begin what is not simulated. */
    private static final List<String> NOT_SIMULATED = List.of(
            "len",
            "geneve",
            "mpls",
            "pppoed",
            "pppoes",
            "atalk",
            "aarp",
            "decnet",
            "iso",
            "stp",
            "ipx",
            "netbeui",
            "lat",
            "moprc",
            "mopdl",
            "isis",
            "es-is",
            "is-is",
            "l1",
            "l2",
            "iih",
            "lsp",
            "snp",
            "psnp",
            "csnp",
            "inbound",
            "outbound",
            "ifindex",
            "gateway",
            "protochain",
            "fddi",
            "tr",
            "wlan",
            "type",
            "subtype",
            "dir",
            "clnp",
            "esis",
            "llc",
            "ifname",
            "on",
            "rnr",
            "rulenum",
            "reason",
            "action",
            "byte");

    private static final List<String> KEYWORDS = List.of(
            "host",
            "net",
            "mask",
            "port",
            "portrange",
            "proto",
            "src",
            "dst",
            "ether",
            "link",
            "ip",
            "ip6",
            "arp",
            "rarp",
            "tcp",
            "udp",
            "sctp",
            "icmp",
            "icmp6",
            "igmp",
            "igrp",
            "pim",
            "vrrp",
            "carp",
            "ah",
            "esp",
            "vlan",
            "less",
            "greater",
            "broadcast",
            "multicast",
            "and",
            "or",
            "not",
            "radio");

    private final List<String> words = new ArrayList<>();
    private int next;

    Words(String text) throws FilterException {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("&&", at) || text.startsWith("||", at)) {
                words.add(c == '&' ? "and" : "or");
                at += 2;
            } else if (c == '(' || c == ')' || c == '!' && !text.startsWith("!=", at)) {
                words.add(c == '!' ? "not" : String.valueOf(c));
                at++;
            } else if ("<>=[]+*|&^%!".indexOf(c) >= 0) {
                throw FilterException.notSimulated(String.valueOf(c));
            } else {
                int end = at;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                if (end == at || c == '-') {
                    throw FilterException.syntax();
                }
                words.add(text.substring(at, end));
                at = end;
            }
        }
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7f && "()!&|<>=[]+*^%\"'".indexOf(c) < 0;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean hasNext() {
        return next < words.size();
    }

    /** The next word, or an empty one at the end. */
    String peek() {
        return next < words.size() ? words.get(next) : "";
    }

    String take() throws FilterException {
        if (!hasNext()) {
            throw FilterException.syntax();
        }
        String word = words.get(next++);
        if (NOT_SIMULATED.contains(word)) {
            throw FilterException.notSimulated(word);
        }
        return word;
    }

    /** Takes the next word if it is this one. */
    boolean takes(String word) {
        boolean here = peek().equals(word);
        next += here ? 1 : 0;
        return here;
    }

    /** Whether the next word is an address, a number or a name. */
    boolean isId() {
        String word = peek();
        return !word.isEmpty()
                && !KEYWORDS.contains(word)
                && !word.equals("(")
                && !word.equals(")")
                && !NOT_SIMULATED.contains(word);
    }
}
