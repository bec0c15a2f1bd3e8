Feature: Every encapsulation carries the tenant's frame as it is
  Overlay products forward alike; what differs is the envelope: its port or protocol, where the network's
  ID stands in it, and how much longer it makes a frame.

  Background:
    Given these hosts
      | host | VTEP         |
      | kvm1 | 10.7.1.11/24 |
      | kvm2 | 10.7.2.12/24 |
      | kvm3 | 10.7.3.13/24 |
    And an underlay router spine between the VTEPs
    And these VMs
      | VM | host | network | IP          |
      | p1 | kvm1 | purple  | 10.1.0.1/24 |
      | p2 | kvm2 | purple  | 10.1.0.2/24 |
      | p3 | kvm3 | purple  | 10.1.0.3/24 |

  Scenario Outline: A ping in <encapsulation>
    Given the network purple has ID <ID> and uses <encapsulation>
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply with TTL = 64
    And the uplink of kvm1 sends exactly 1 <encapsulation> packet with ICMP TYPE = 8, <outer>, network ID = <ID>
    And that packet is <overhead> bytes longer than the frame inside it
    And every <encapsulation> packet in the uplink of kvm1 has OUTER TTL in 63, 64 and OUTER DF = 1
    And the uplink of kvm1 sends no <other> packet
    And no <other> packet crosses the underlay
    And p3 receives no ICMP message

    Examples:
      | encapsulation | ID       | outer                                        | overhead | other  |
      | VXLAN         | 70001    | OUTER DST PORT = 4789                        | 50       | Geneve |
      | Geneve        | 16777215 | OUTER DST PORT = 6081                        | 50       | NVGRE  |
      | NVGRE         | 70001    | OUTER IP PROTOCOL = 47, gre.key = 0x01117100 | 42       | VXLAN  |
      | GRE           | 70001    | OUTER IP PROTOCOL = 47, gre.key = 0x00011171 | 42       | NVGRE  |
      | STT           | 70001    | OUTER DST PORT = 7471, OUTER IP PROTOCOL = 6 | 72       | GRE    |

  Scenario Outline: A broadcast in <encapsulation> reaches every member once, and only members
    Given the network purple has ID 70001 and uses <encapsulation>
    And p4 with IP 10.1.0.4/24 on kvm2 in yellow
    When p1 sends a broadcast frame
    Then the uplink of kvm1 sends exactly 2 <encapsulation> packets with OUTER DST IP in 10.7.2.12, 10.7.3.13
    And p2 receives exactly 1 frame
    And p3 receives exactly 1 frame
    And p1 receives no frame
    And p4 receives no frame

    Examples:
      | encapsulation |
      | VXLAN         |
      | Geneve        |
      | NVGRE         |
      | GRE           |
      | STT           |

  Scenario: Networks of different encapsulation side by side, even with one ID
    Given the network purple has ID 70001 and uses VXLAN
    And the network yellow has ID 70001 and uses Geneve
    And these VMs
      | VM | host | network | IP          |
      | y1 | kvm1 | yellow  | 10.1.0.1/24 |
      | y2 | kvm2 | yellow  | 10.1.0.2/24 |
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply
    And no Geneve packet crosses the underlay
    And y2 sees no frame
    When y1 pings y2
    Then y1 receives exactly 1 ICMP echo reply
    And no VXLAN packet crosses the underlay
    And p2 sees no frame

  Scenario: NVGRE and GRE side by side with one ID, though both are GRE
    Given the network purple has ID 70001 and uses NVGRE
    And the network yellow has ID 70001 and uses GRE
    And these VMs
      | VM | host | network | IP          |
      | y1 | kvm1 | yellow  | 10.1.0.1/24 |
      | y2 | kvm2 | yellow  | 10.1.0.2/24 |
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply
    And y2 sees no frame
    When y1 pings y2
    Then y1 receives exactly 1 ICMP echo reply
    And p2 sees no frame
    And no NVGRE packet crosses the underlay

  Scenario Outline: GRE is as long as its optional parts, and the other end needs to know of none but the key
    Given the network purple has ID 4711 and uses GRE
    And the GRE checksum of kvm1 is <checksum>
    And the GRE sequence of kvm1 is <sequence>
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply
    And the uplink of kvm1 sends exactly 1 GRE packet with ICMP TYPE = 8, network ID = 4711
    And that packet is <overhead> bytes longer than the frame inside it

    Examples:
      | checksum | sequence | overhead |
      | off      | off      | 42       |
      | on       | off      | 46       |
      | off      | on       | 46       |
      | on       | on       | 50       |

  Scenario: Without a key all GRE is of one network
    Given the network purple has ID 4711 and uses GRE
    And the GRE key of all hosts is off
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply
    And the uplink of kvm1 sends exactly 1 GRE packet with ICMP TYPE = 8
    And that packet is 38 bytes longer than the frame inside it

  Scenario: A host that expects keys drops what has none
    Given the network purple has ID 4711 and uses GRE
    And the GRE key of kvm1 is off
    When p1 pings p2
    Then p1 receives no ICMP echo reply
    And the VTEP of kvm2 drops a frame because "unknown network"

  Scenario: NVGRE tells flows apart by its FlowID, if it is told to
    Given the network purple has ID 70001 and uses NVGRE
    And the NVGRE flow ID of all hosts is on
    When p1 pings p2
    Then p1 receives exactly 1 ICMP echo reply
    And the uplink of kvm1 sends exactly 1 NVGRE packet with ICMP TYPE = 8, network ID = 70001, gre.key in 0x01117101..0x011171ff

  Scenario Outline: A receiver may insist on the order of GRE's sequence numbers
    Given the network purple has ID 4711 and uses GRE
    And the GRE sequence of kvm1 is <numbers>
    And the GRE sequence check of kvm2 is <check>
    And the duplication of vmnic0 of kvm1 is 100 %
    When p1 sends a broadcast frame
    Then the uplink of kvm1 sends exactly 1 GRE packet with OUTER DST IP = 10.7.2.12, <first>
    And p2 receives exactly <frames>
    And the VTEP of kvm2 drops <drops> because "out of order"

    Examples:
      | numbers | check | first                 | frames   | drops               |
      | on      | off   | GRE SEQUENCE = 0      | 2 frames | no frame            |
      | on      | on    | GRE SEQUENCE = 0      | 1 frame  | exactly 1 frame     |
      | off     | on    | network ID = 4711     | 0 frames | exactly 2 frames    |
