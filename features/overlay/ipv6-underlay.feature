Feature: IPv6 underlay

  Background:
    Given these hosts
      | host | VTEP             |
      | hv1  | 2001:db8:1::1/64 |
      | hv2  | 2001:db8:2::1/64 |
      | hv3  | 2001:db8:2::2    |
    And an underlay router core between the VTEPs
    And these VMs
      | VM  | host | network | IP          |
      | VM1 | hv1  | net     | 10.1.1.1/24 |
      | VM2 | hv2  | net     | 10.1.1.2/24 |

  Scenario Outline: Every encapsulation
    Given the network net has ID 5001 and uses <encapsulation>
    When VM1 pings VM2
    Then VM2 receives an ICMP echo request with SRC MAC = MAC of VM1, TTL = 64
    And the uplink of hv1 sends a <encapsulation> packet with OUTER SRC IP = 2001:db8:1::1, OUTER DST IP = 2001:db8:2:0::1, network ID = 5001
    And that packet is <overhead> bytes longer than the frame inside it
    And the uplink of hv1 sends an underlay neighbor solicitation
    And the uplink of hv1 sends no underlay ARP request

    Examples:
      | encapsulation | overhead |
      | VXLAN         | 70       |
      | Geneve        | 70       |
      | NVGRE         | 62       |
      | GRE           | 62       |
      | STT           | 92       |

  Scenario: Next hops are found by neighbour discovery, and routers count hops
    When VM1 pings VM2
    Then the uplink of hv1 sends an underlay neighbor solicitation with DST MAC = 33:33:ff:00:ff:fe, DST IP = ff02::1:ff00:fffe, TTL = 255
    And the uplink of hv1 receives an underlay neighbor advertisement with SRC IP = 2001:db8:1::fffe, DST MAC = MAC of hv1
    And hv2 sends an underlay neighbor advertisement with DST IP = 2001:db8:2::fffe
    And the uplink of hv3 sends no underlay neighbor advertisement
    And the ARP table of the VTEP of hv1 contains
      | IP               |
      | 2001:db8:1::fffe |
    And every VXLAN packet in the uplink of hv1 has OUTER TTL in 63, 64 and OUTER FLOW LABEL = 0
    And core forwards a VXLAN packet with ICMP TYPE = 8, OUTER TTL = 63

  Scenario: A broadcast reaches every member once
    Given VM3 with IP 10.1.1.3/24 on hv3 in net
    When VM1 sends a broadcast frame
    Then the uplink of hv1 sends exactly 1 VXLAN packet with OUTER DST IP = 2001:db8:2::1
    And the uplink of hv2 sends exactly 1 VXLAN packet with OUTER SRC IP = 2001:db8:1::1, OUTER DST IP = 2001:db8:2::2
    And VM2 receives exactly 1 frame
    And VM3 receives exactly 1 frame

  Scenario: UDP checksums are there over IPv6, whatever they are over IPv4
    When VM1 pings VM2
    Then VM1 receives exactly 1 ICMP echo reply
    And no VXLAN packet with OUTER UDP CHECKSUM = 0 crosses the underlay

  Scenario: An envelope may come without a checksum, as RFC 7348 wants it
    Given the UDP checksum over IPv6 of hv1 is off
    When VM1 pings VM2
    Then VM1 receives exactly 1 ICMP echo reply
    And the uplink of hv1 sends exactly 2 VXLAN packets with OUTER UDP CHECKSUM = 0

  Scenario: A receiver that wants checksums drops an envelope without one
    Given the UDP checksum over IPv6 of hv1 is off
    And the UDP zero checksum over IPv6 of hv2 is drop
    When VM1 pings VM2
    Then VM2 receives no frame
    And the VTEP of hv2 drops a VXLAN packet because "bad checksum"

  Scenario Outline: The flow label may tell flows apart where no port does
    Given the network net uses NVGRE
    And the outer flow label of hv1 is <value>
    When VM1 pings VM2
    Then the uplink of hv1 sends <frames> with OUTER FLOW LABEL = 0

    Examples:
      | value | frames                   |
      | zero  | exactly 2 NVGRE packets  |
      | hash  | no NVGRE packet          |

  Scenario: An envelope whose hop limit is used up is reported to the VTEP and not to the VM
    Given the outer TTL of hv1 is 1
    When VM1 pings VM2
    Then core drops a VXLAN packet because "TTL expired"
    And the uplink of hv1 receives a packet with icmpv6.type = 3, icmpv6.code = 0, SRC IP = 2001:db8:1::fffe, DST IP = 2001:db8:1::1
    And VM1 sees no packet with SRC IP = 2001:db8:1::fffe

  Scenario: VTEPs of different families do not reach each other
    Given these hosts
      | host | VTEP        |
      | hv4  | 10.0.4.1/24 |
    And VM4 with IP 10.1.1.4/24 on hv4 in net
    When VM1 sends a broadcast frame
    Then VM4 receives no frame
    And VM2 receives exactly 1 frame
    And the VTEP of hv1 drops a frame because "no route"
