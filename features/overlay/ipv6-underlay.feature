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
