Feature: Captures replayed into the network
  linux-vxlan.pcap was taken between two Linux VTEPs, 10.7.1.11 and 10.7.1.12, in network 5001. Its frames arrive as if
  they came over the wire: who they are addressed to takes them, and nobody else.

  Background:
    Given these hosts
      | host | VTEP         |
      | left | 10.7.1.11/24 |
      | here | 10.7.1.12/24 |
    And these networks
      | network | VNI  |
      | khaki   | 5001 |
      | other   | 5002 |
    And these VMs
      | VM    | host | network | IP          |
      | afar  | left | khaki   | 10.1.0.1/24 |
      | local | here | khaki   | 10.1.0.2/24 |

  Scenario: Envelopes at an uplink reach the VM, and it answers
    When the capture "linux-vxlan.pcap" is replayed into the uplink of here
    Then local receives exactly 7 ICMP echo requests
    And local sends exactly 7 ICMP echo replies
    And the VTEP of here drops a VXLAN packet because "not its address"
    And the uplink of left receives no ICMP echo request

  Scenario: As far apart as they were recorded
    When the capture "linux-vxlan.pcap" is replayed into the uplink of here
    Then local receives exactly 3 ICMP echo requests within 10 ms

  Scenario: All at once
    When the capture "linux-vxlan.pcap" is replayed into the uplink of here at full speed
    Then local receives exactly 7 ICMP echo requests within 1 ms

  Scenario: A VTEP drops envelopes of a network that it is no member of
    Given the network khaki has ID 5003
    When the capture "linux-vxlan.pcap" is replayed into the uplink of here
    Then local receives no frame
    And the VTEP of here drops a VXLAN packet with VNI = 5001 because "unknown network"

  Scenario: Into a VM
    When the capture "linux-vxlan.pcap" is replayed into local
    Then local receives at least 1 VXLAN packet
    And local sends no frame
