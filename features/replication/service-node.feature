Feature: A service node replicates for everybody
  A frame for everybody leaves its host as one unicast envelope to a service node, which sends one copy to each other member
  of the network.

  Background:
    Given these hosts
      | host    | VTEP          |
      | alpha   | 10.40.1.11/24 |
      | beta    | 10.40.1.12/24 |
      | gamma   | 10.40.2.23/24 |
      | delta   | 10.40.2.22/24 |
      | epsilon | 10.40.2.21/24 |
      | zeta    | 10.40.3.31/24 |
    And an underlay router spine between the VTEPs
    And these VMs
      | VM | host    | network | IP           |
      | v1 | alpha   | mesh    | 10.99.0.1/24 |
      | v2 | beta    | mesh    | 10.99.0.2/24 |
      | v3 | gamma   | mesh    | 10.99.0.3/24 |
      | v4 | delta   | mesh    | 10.99.0.4/24 |
      | v5 | epsilon | mesh    | 10.99.0.5/24 |
      | v6 | zeta    | mesh    | 10.99.0.6/24 |
      | v7 | alpha   | mesh    | 10.99.0.7/24 |
      | w4 | delta   | other   | 10.98.0.4/24 |
    And the network mesh uses service node replication

  Scenario: Every VM gets the frame once, and the sender never
    When v1 sends a broadcast frame
    Then v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame
    And v1 receives no frame
    And w4 receives no frame

  Scenario: One copy leaves the host, and one the service node for each other member
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = IP of service node
    And the uplink of alpha sends exactly 1 VXLAN packet
    And the service node receives exactly 1 VXLAN packet
    And the service node sends exactly 5 VXLAN packets with OUTER TTL = 64
    And the service node sends no VXLAN packet with OUTER DST IP = 10.40.1.11
    And the uplink of epsilon sends no VXLAN packet

  Scenario: Receivers learn the first sender
    When v1 sends a broadcast frame
    Then the service node sends exactly 5 VXLAN packets with OUTER SRC IP = 10.40.1.11
    And the MAC table of the VTEP of zeta contains
      | network | MAC       | VTEP       |
      | mesh    | MAC of v1 | 10.40.1.11 |

  Scenario: Known addresses need no service node
    Given v1 has pinged v6
    When v1 pings v6
    Then v1 receives exactly 1 ICMP echo reply
    And the service node receives no frame

  Scenario: It is in a subnet of its own, and its name may be another
    Given a service node sn1
    When v1 sends a broadcast frame
    Then sn1 sends exactly 5 VXLAN packets
    And spine forwards a VXLAN packet with OUTER DST IP = IP of sn1
    And v6 receives exactly 1 frame

  Scenario: Of several the first one works, at the address it was given
    Given a service node sn1 with IP 10.40.9.1/24
    And a service node sn2 with IP 10.40.3.40/24
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.9.1
    And sn2 receives no VXLAN packet

  Scenario: When the first fails, the next takes over
    Given a service node sn1
    And a service node sn2
    When the service node sn1 fails
    And v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = IP of sn2
    And v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame

  Scenario: Until the failure is known, frames for everybody are lost
    Given a service node sn1
    And a service node sn2
    And the service node detection is 1 s
    When at the same time the service node sn1 fails and v1 sends a broadcast frame
    Then v2 receives no frame
    And v7 receives exactly 1 frame
    And sn2 sends no VXLAN packet

  Scenario: It takes over again when it recovers
    Given a service node sn1
    And a service node sn2
    And the service node sn1 fails
    When the service node sn1 recovers
    And v1 sends a broadcast frame
    Then sn1 sends exactly 5 VXLAN packets
    And sn2 sends no VXLAN packet
    And v6 receives exactly 1 frame

  Scenario: Without any that works, nothing leaves the host
    Given a service node sn1
    And the service node sn1 fails
    When v1 sends a broadcast frame
    Then the VTEP of alpha drops a frame because "no service node"
    And v7 receives exactly 1 frame
    And v2 receives no frame
    And no VXLAN packet crosses the underlay

  Scenario Outline: Every encapsulation is replicated
    Given the network mesh has ID 90001 and uses <encapsulation>
    When v1 sends a broadcast frame
    Then the service node sends exactly 5 <encapsulation> packets with network ID = 90001
    And v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame

    Examples:
      | encapsulation |
      | Geneve        |
      | NVGRE         |
      | GRE           |
      | STT           |
