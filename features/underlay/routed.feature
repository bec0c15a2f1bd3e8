Feature: Envelopes cross a routed underlay

  Background:
    Given these hosts
      | host | VTEP        |
      | hv1  | 10.0.1.1/24 |
      | hv2  | 10.0.2.1/24 |
      | hv3  | 10.0.1.2/24 |
    And an underlay router core between the VTEPs
    And these networks
      | network | VNI  |
      | blue    | 5100 |
    And these VMs
      | VM | host | network | IP            |
      | a  | hv1  | blue    | 192.0.2.1/24  |
      | b  | hv2  | blue    | 192.0.2.2/24  |
      | c  | hv3  | blue    | 192.0.2.3/24  |

  Scenario: The router changes outer MAC addresses and TTL, and leaves the inside alone
    When a pings b
    Then a receives exactly 1 ICMP echo reply with TTL = 64
    And the uplink of hv1 sends an ICMP echo request with OUTER DST MAC = MAC of core, OUTER TTL = 64
    And core forwards that packet with OUTER TTL = 63, OUTER DST MAC = MAC of hv2, TTL = 64
    And the uplink of hv2 receives an ICMP echo request with OUTER TTL = 63, OUTER SRC IP = 10.0.1.1

  Scenario: Within one subnet the router is not asked
    When a pings c
    Then a receives exactly 1 ICMP echo reply
    And core forwards no ICMP message
    And the uplink of hv3 receives an ICMP echo request with OUTER TTL = 64

  Scenario: Hosts resolve the router, not the far VTEP
    When a pings b
    Then the uplink of hv1 sends an underlay ARP request with TARGET IP = IP of core
    And the uplink of hv1 sends no underlay ARP request with TARGET IP = 10.0.2.1
    And core sends an underlay ARP request with TARGET IP = 10.0.2.1

  Scenario: An envelope waits while its next hop is resolved
    When a pings c
    Then these frames are seen in this order at the uplink of hv1
      | frame                | TARGET IP | OUTER DST IP |
      | underlay ARP request | 10.0.1.2  |              |
      | underlay ARP reply   |           |              |
      | ARP request          | IP of c   | 10.0.1.2     |
    And a receives exactly 1 ICMP echo reply

  Scenario: A datapath that does not wait loses the first packet
    Given the underlay ARP miss of hv1 is drop
    When a sends a broadcast frame
    Then hv1 drops exactly 2 frames because "ARP pending"
    And the uplink of hv1 sends no VXLAN packet
    And the uplink of hv1 sends an underlay ARP request
    When a sends a broadcast frame
    Then the uplink of hv1 sends exactly 2 VXLAN packets

  Scenario: Underlay ARP is not the tenants' ARP
    When a sends a broadcast frame
    Then no ARP frame crosses the underlay
    And at least 1 underlay ARP request crosses the underlay
    And the uplink of hv1 sends no underlay ARP reply

  Scenario: An underlay switch gives a known address its port alone
    Given a has pinged c
    And these hosts
      | host | VTEP        |
      | hv4  | 10.0.1.4/24 |
    When a pings c
    Then the uplink of hv3 receives exactly 1 ICMP echo request
    And the uplink of hv4 receives no frame
    And the uplink of hv1 receives no ICMP echo request
