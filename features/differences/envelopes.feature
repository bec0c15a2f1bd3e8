@live
Feature: What systems do differently with envelopes
  Each rule is here as RFC 7348 has it (@rfc) and as systems do it (@linux: the kernel's VXLAN device; @ovs: Open vSwitch's
  userspace datapath). A device follows one of each: run this with its tag.

  Background:
    Given these hosts
      | host   | VTEP         | interface |
      | Host A | 10.99.0.1/24 |           |
      | Host B | 10.99.0.2/24 | real      |
      | Host C | 10.99.0.3/24 |           |
    And the network blue has ID 5001 and uses VXLAN
    And VM1 with IP 172.16.20.11/24 on Host A in blue
    And VM2 with IP 172.16.20.12/24 on Host B in blue is real
    And VM3 with IP 172.16.20.13/24 on Host C in blue

  Rule: Reserved bits

    @rfc
    Scenario Outline: Are ignored (RFC 7348 §5): <field>
      Given the VXLAN <field> of Host A is <bits>
      When VM1 sends an ARP request for VM2
      Then VM1 receives an ARP reply

      Examples:
        | field                 | bits     |
        | flags                 | 0x88     |
        | first reserved field  | 0x000001 |
        | second reserved field | 0x01     |

    @linux @ovs
    Scenario Outline: Close an envelope: <field>
      Given the VXLAN <field> of Host A is <bits>
      When VM1 sends an ARP request for VM2
      And VM3 pings VM2
      Then VM3 receives an ICMP echo reply within 3 s
      And VM1 receives no ARP reply

      Examples:
        | field                 | bits     |
        | flags                 | 0x88     |
        | first reserved field  | 0x000001 |
        | second reserved field | 0x01     |

  Rule: UDP source port

    @rfc
    Scenario: In the dynamic range (RFC 7348 §5: recommended)
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER SRC PORT in 49152..65535 within 3 s

    @linux @ovs
    Scenario: In the range of the kernel's local ports
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER SRC PORT in 32768..60999 within 3 s

  Rule: UDP checksum of what it sends

    @rfc @ovs
    Scenario: Zero (RFC 7348 §5: should be)
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER UDP CHECKSUM = 0 within 3 s

    @linux
    Scenario: Worked out
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER UDP CHECKSUM > 0 within 3 s

  Rule: DF of what it sends

    @ovs
    Scenario: Set
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER DF = 1 within 3 s

    @linux
    Scenario: Clear
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER DF = 0 within 3 s
