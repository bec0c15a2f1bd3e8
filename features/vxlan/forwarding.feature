Feature: A VTEP forwards by network and MAC address
  RFC 7348: a known destination gets one envelope, everything else one copy for each other VTEP of
  the network, and what comes out of a tunnel never goes back into one.

  Background:
    Given these hosts
      | host | VTEP         |
      | hv1  | 10.9.0.11/24 |
      | hv2  | 10.9.0.12/24 |
      | hv3  | 10.9.0.13/24 |
    And these networks
      | network | VNI      |
      | green   | 16777215 |
      | grey    | 6001     |
    And these VMs
      | VM | host | network | IP            |
      | g1 | hv1  | green   | 172.20.0.1/16 |
      | g2 | hv2  | green   | 172.20.0.2/16 |
      | g3 | hv3  | green   | 172.20.0.3/16 |
      | g4 | hv2  | green   | 172.20.0.4/16 |
      | y1 | hv1  | grey    | 172.20.0.1/16 |
      | y2 | hv3  | grey    | 172.20.0.2/16 |

  Rule: Broadcast, unknown unicast and multicast go to every other member once

    Scenario: Head-end replication
      When g1 sends a broadcast frame
      Then the VTEP of hv1 sends exactly 2 frames
      And the uplink of hv1 sends exactly 2 VXLAN packets with OUTER DST IP in 10.9.0.12, 10.9.0.13
      And g2 receives exactly 1 frame
      And g4 receives exactly 1 frame
      And g3 receives exactly 1 frame
      And g1 receives no frame

    Scenario: Split horizon: no VTEP sends on what it received
      When g1 sends a broadcast frame
      Then the VTEP of hv2 sends no frame
      And the VTEP of hv3 sends no frame

    Scenario: A destination that nobody has learned is flooded
      When g1 sends a frame to 02:00:00:00:00:99
      Then the VTEP of hv1 sends exactly 2 frames
      And the virtual switch of hv2 drops exactly 1 frame because "split horizon"

    Scenario: VMs of another network see nothing, whatever their addresses
      When g1 pings g2
      Then y1 sees no frame
      And y2 sees no frame
      And every VXLAN packet in the uplink of hv1 has VNI = 16777215

    Scenario: A network without members elsewhere never leaves its host
      Given these VMs
        | VM | host | network | IP            |
        | l1 | hv1  | local   | 172.21.0.1/16 |
        | l2 | hv1  | local   | 172.21.0.2/16 |
      When l1 pings l2
      Then l1 receives exactly 1 ICMP echo reply
      And no VXLAN packet crosses the underlay

  Rule: A VTEP learns inner source addresses from envelopes

    Scenario: The reply and all that follows take one tunnel
      When g1 pings g2
      Then the VTEP of hv2 sends exactly 1 ARP reply
      And the VTEP of hv3 receives exactly 1 frame
      And the MAC table of the VTEP of hv2 is
        | network | MAC       | VTEP      |
        | green   | MAC of g1 | 10.9.0.11 |
      And the MAC table of the VTEP of hv1 contains
        | network | MAC       | VTEP      |
        | green   | MAC of g2 | 10.9.0.12 |

    Scenario: Learning can be switched off
      Given the VTEP learning of hv2 is off
      When g1 pings g2
      Then the VTEP of hv2 sends exactly 2 ARP replies
      And the MAC table of the VTEP of hv2 lacks
        | network | MAC |
        | green   |     |

    Scenario: A local destination never leaves the host
      Given g2 has pinged g4
      When g2 pings g4
      Then the VTEP of hv2 sends no frame
      And g2 receives exactly 1 ICMP echo reply

  Rule: The envelope

    Scenario: Addresses, ports and flags
      When g1 pings g2
      Then the uplink of hv1 sends a VXLAN packet with
        | OUTER SRC IP      | 10.9.0.11    |
        | OUTER DST IP      | 10.9.0.12    |
        | OUTER SRC MAC     | MAC of hv1   |
        | OUTER DST MAC     | MAC of hv2   |
        | OUTER TTL         | 64           |
        | OUTER DF          | 1            |
        | OUTER IP PROTOCOL | 17           |
        | OUTER DST PORT    | 4789         |
        | OUTER SRC PORT    | 49152..65535 |
        | network ID        | 16777215     |
        | SRC MAC           | MAC of g1    |
      And that packet is 50 bytes longer than the frame inside it
      And the uplink of hv1 sends no VXLAN packet with OUTER SRC PORT < 49152

    Scenario: The UDP port is a setting
      Given the VXLAN port of hv1 is 8472
      And the VXLAN port of hv2 is 8472
      When g1 pings g2
      Then the uplink of hv1 sends a VXLAN packet with OUTER DST PORT = 8472, OUTER DST IP = 10.9.0.12
      And the uplink of hv1 sends no VXLAN packet with OUTER DST PORT = 4789
      And hv3 drops a packet because "no listener"
      And g1 receives exactly 1 ICMP echo reply

    Scenario: TTL and DF are settings
      Given the outer TTL of hv1 is 9
      And the outer DF of hv1 is off
      When g1 pings g2
      Then the uplink of hv1 sends a VXLAN packet with OUTER TTL = 9, OUTER DF = 0
      And the uplink of hv1 sends no VXLAN packet with OUTER TTL = 64

  Rule: A host is a member of a network if a VM of it is there

    Scenario: Members
      When g1 sends a broadcast frame
      Then the VTEP table of the VTEP of hv1 contains
        | network | VTEP      |
        | green   | 10.9.0.12 |
        | green   | 10.9.0.13 |
        | grey    | 10.9.0.13 |
      And the VTEP table of the VTEP of hv2 lacks
        | network | VTEP |
        | grey    |      |
