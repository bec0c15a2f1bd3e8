/**
 * Frames as {@code tcpdump -nn -e} 4.99 prints them, for the protocols that this house knows.
 *
 * <p>Knows: tcpdump's words for Ethernet, VLAN tags, ARP and RARP, IPv4, IPv6, ICMP, ICMPv6, UDP, TCP and tunnels, whole, cut
 * or broken. Doesn't know: what applications say over UDP and TCP, which tcpdump guesses from ports (here it is
 * {@code UDP, length N}), files, and names of things.
 */
package netherkin.network.print;
