Feature: Neighbour discovery between VMs with IPv6
  What ARP does for IPv4, neighbour discovery (RFC 4861) does for IPv6: solicitations go to the group of all
  who share the address's last 24 bits, advertisements answer them. The overlay floods the one as it floods
  every group frame, and learns from both.

  Background:
    Given an NSX transport zone with unicast replication
    And these hosts
      | host | VTEP         |
      | hv1  | 10.20.0.1/24 |
      | hv2  | 10.20.0.2/24 |
      | hv3  | 10.20.0.3/24 |
    And these networks
      | network | VNI  |
      | six     | 7001 |
    And these VMs
      | VM   | host | network | IP                            | MAC               |
      | ada  | hv1  | six     | 2001:db8:7::a:1/64            | 00:50:56:aa:06:01 |
      | bob  | hv2  | six     | 2001:db8:7::b:2/64            | 00:50:56:aa:06:02 |
      | cleo | hv3  | six     | 2001:db8:7::c:3/64            | 00:50:56:aa:06:03 |
      | dual | hv3  | six     | 192.0.2.4/24, 2001:db8:7::4   | 00:50:56:aa:06:04 |
      | four | hv1  | six     | 192.0.2.5/24                  | 00:50:56:aa:06:05 |

  Rule: Resolution

    Scenario: A solicitation to the solicited-node group, an advertisement to the asker, then the packet
      When ada pings bob
      Then ada sends exactly 1 neighbor solicitation
      And ada sends a neighbor solicitation with DST MAC = 33:33:ff:0b:00:02, DST IP = ff02::1:ff0b:2, TTL = 255
      And ada sends a neighbor solicitation with EtherType = 0x86dd, SRC IP = IP of ada, TARGET IP = IP of bob
      And bob sends exactly 1 neighbor advertisement
      And bob sends a neighbor advertisement with DST MAC = MAC of ada, DST IP = IP of ada, TARGET IP = IP of bob
      And bob sends a neighbor advertisement with SOLICITED = 1, OVERRIDE = 1, TTL = 255
      And ada sends exactly 1 ICMP echo request with DST MAC = MAC of bob, SRC IP = IP of ada, DST IP = IP of bob, TTL = 64
      And ada receives exactly 1 ICMP echo reply with SRC IP = IP of bob, SEQUENCE = 1
      And ada sends no ARP frame

    Scenario: Both have learned, the one by asking and the other by being asked
      When ada pings bob
      Then the neighbor table of ada is
        | IP             | MAC        |
        | 2001:db8:7::b:2 | MAC of bob |
      And the neighbor table of bob is
        | IP        | MAC        |
        | IP of ada | MAC of ada |
      And the neighbor table of cleo is empty
      And the ARP table of ada is empty
      And bob sends no neighbor solicitation

    Scenario: A second ping asks nobody
      Given ada has pinged bob
      When ada pings bob
      Then no neighbor solicitation crosses the underlay
      And no neighbor advertisement crosses the underlay
      And ada receives exactly 1 ICMP echo reply

    Scenario: The solicitation is flooded, the advertisement is not
      When ada pings bob
      Then the VTEP of hv1 sends exactly 2 neighbor solicitations on six
      And cleo receives exactly 1 neighbor solicitation
      And cleo sends no frame
      And the VTEP of hv2 sends exactly 1 neighbor advertisement
      And hv3 receives no neighbor advertisement

    Scenario: Nobody answers for an address that nobody has
      When ada pings 2001:db8:7::99
      Then ada sends exactly 3 neighbor solicitations with TARGET IP = 2001:db8:7::99
      And ada drops a packet because "ARP timeout"
      And ada sends no ICMP echo request
      And the underlay sees no neighbor advertisement

    Scenario: Whoever has forgotten asks again
      Given ada has pinged bob
      And ada forgets its neighbor table
      When ada pings bob
      Then ada sends exactly 1 neighbor solicitation

    Scenario: One entry alone is forgotten
      Given ada has pinged bob
      And ada has pinged cleo
      And ada has no ARP entry for cleo
      When bob sends a broadcast frame
      Then the neighbor table of ada is
        | IP        | MAC        |
        | IP of bob | MAC of bob |

  Rule: Echo

    Scenario: Several requests with data
      When ada pings bob 3 times with 1400 bytes of data
      Then ada receives exactly 3 ICMP echo replies with LENGTH = 1462
      And bob receives an ICMP echo request with SEQUENCE = 3, icmpv6.type = 128

    Scenario: What does not fit the MTU is not sent
      When at the same time ada pings bob with 1453 bytes of data and cleo sends a broadcast frame
      Then ada drops a packet because "too long"
      And bob receives no ICMP echo request

    Scenario: Off the link without a gateway there is no way
      When at the same time ada pings 2001:db8:8::1 and cleo sends a broadcast frame
      Then ada drops a packet because "no route"
      And ada sends no frame

    Scenario: Datagrams take the same way
      When ada sends 2 UDP datagrams to bob from port 5000 to port 53
      Then bob receives exactly 2 UDP datagrams with SRC IP = IP of ada, DST PORT = 53
      And bob sends no UDP datagram

  Rule: A VM may have addresses of both families

    Scenario: By name it is called at the address that both can speak
      When ada pings dual
      Then dual receives an ICMP echo request with DST IP = 2001:db8:7::4
      And the ARP table of dual is empty

    Scenario: And by its first one where both can
      Given eve with IP 192.0.2.6/24,2001:db8:7::6/64 on hv1 in six
      When eve pings dual
      Then dual receives an ICMP echo request with DST IP = 192.0.2.4
      And eve sends an ARP request
      And eve sends no neighbor solicitation

    Scenario: A VM without IPv6 takes no part
      When ada sends a neighbor solicitation for bob
      Then four receives a neighbor solicitation
      And four sends no frame

    Scenario: A VM without IPv4 answers no ARP
      When four sends an ARP request for 192.0.2.77
      Then ada receives an ARP request
      And ada sends no frame

  Rule: Unsolicited advertisements

    Scenario: Everybody hears it
      When bob sends an unsolicited neighbor advertisement
      Then bob sends exactly 1 neighbor advertisement with DST MAC = 33:33:00:00:00:01, DST IP = ff02::1, SOLICITED = 0, OVERRIDE = 1
      And ada receives exactly 1 unsolicited neighbor advertisement with TARGET IP = IP of bob
      And cleo receives exactly 1 unsolicited neighbor advertisement
      And ada sends no frame

    Scenario: It makes no entry where there is none
      When bob sends an unsolicited neighbor advertisement
      Then the neighbor table of ada is empty

    Scenario: It changes an entry that there is
      Given ada has pinged bob
      When cleo sends an unsolicited neighbor advertisement for bob
      Then the neighbor table of ada contains
        | IP        | MAC         |
        | IP of bob | MAC of cleo |
      And bob drops a frame because "address conflict"

    Scenario: Without the override flag it does not
      Given ada has pinged bob
      When cleo sends an unsolicited neighbor advertisement for bob without override
      Then ada receives an unsolicited neighbor advertisement with OVERRIDE = 0
      And the neighbor table of ada is
        | IP        | MAC        |
        | IP of bob | MAC of bob |

    Scenario: It answers a question that is open
      Given the ARP retries of ada is 5
      When ada pings 2001:db8:7::77 and cleo sends an unsolicited neighbor advertisement for 2001:db8:7::77 after 500 ms
      Then ada sends exactly 1 ICMP echo request with DST MAC = MAC of cleo, DST IP = 2001:db8:7::77
      And the neighbor table of ada contains
        | IP             | MAC         |
        | 2001:db8:7::77 | MAC of cleo |

  Rule: What came from beyond a router is not believed

    Scenario: A solicitation whose hop limit has been counted down
      When ada sends this frame
        """
        33 33 ff 0b 00 02 00 50 56 aa 06 01 86 dd
        60 00 00 00 00 20 3a fe
        20 01 0d b8 00 07 00 00 00 00 00 00 00 0a 00 01
        ff 02 00 00 00 00 00 00 00 00 00 01 ff 0b 00 02
        87 00 c0 fe 00 00 00 00
        20 01 0d b8 00 07 00 00 00 00 00 00 00 0b 00 02
        01 01 00 50 56 aa 06 01
        """
      Then bob receives a neighbor solicitation with TTL = 254
      And bob drops it because "hop limit"
      And bob sends no neighbor advertisement
      And the neighbor table of bob is empty

  Rule: A migration is told by RARP alone

    Scenario: The host speaks no neighbour discovery in its VM's name
      Given ada has pinged bob
      When bob migrates to hv3
      Then the VTEP of hv3 sends exactly 1 RARP request with SRC MAC = MAC of bob
      And no neighbor advertisement crosses the underlay
      And no neighbor solicitation crosses the underlay

    Scenario: That moves MAC addresses and no neighbour's entry
      Given ada has pinged bob
      And bob migrates to hv3
      When ada pings bob
      Then the VTEP of hv1 sends exactly 1 ICMP echo request
      And the VTEP of hv1 sends it to hv3
      And ada receives an ICMP echo reply
      And ada sends no neighbor solicitation
