/** Filter expressions of tcpdump (pcap-filter(7)): the common primitives, read and tested as libpcap does. */
package netherkin.commands.capture.filter;
