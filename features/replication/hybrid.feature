Feature: Hybrid replication leaves copies in a VTEP subnet to the underlay's switches
  One copy goes to the network's multicast group and stays in the sender's VTEP subnet, one unicast copy to a proxy (MTEP)
  in each other VTEP subnet, which sends it to the group there. No router needs to know the group.

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
    And these networks
      | network | replication | group      |
      | mesh    | hybrid      | 239.40.0.9 |

  Scenario: Every VM gets the frame once, and the sender never
    When v1 sends a broadcast frame
    Then v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame
    And v1 receives no frame
    And w4 receives no frame

  Scenario: One copy to the group, one to the lowest VTEP of each other subnet
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 3 VXLAN packets with OUTER SRC IP = 10.40.1.11
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 239.40.0.9
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.2.21
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.3.31
    And the uplink of alpha sends exactly 3 VXLAN packets with OUTER DST IP in 239.0.0.0/8, 10.40.2.21 or 10.40.3.31
    And the uplink of alpha sends exactly 2 VXLAN packets with OUTER DST IP in 10.40.2.0/24, 10.40.3.0/24

  Scenario: The proxy sends one copy to the group in its own subnet
    When v1 sends a broadcast frame
    Then the uplink of epsilon sends exactly 1 VXLAN packet with OUTER DST IP = 239.40.0.9, OUTER SRC IP = 10.40.1.11
    And the uplink of gamma receives exactly 1 VXLAN packet with OUTER DST IP = 239.40.0.9
    And the uplink of delta receives exactly 1 VXLAN packet
    And the MAC table of the VTEP of delta contains
      | network | MAC       | VTEP       |
      | mesh    | MAC of v1 | 10.40.1.11 |

  Scenario: The group stays in its subnet, though the router hears it
    When v1 sends a broadcast frame
    Then spine receives a VXLAN packet with OUTER DST IP = 239.40.0.9
    And spine forwards no VXLAN packet with OUTER DST IP = 239.40.0.9
    And spine forwards exactly 2 VXLAN packets

  Scenario: Without a querier switches forget after five minutes who is in a group
    Given the IGMP querier is off
    And v1 sends a broadcast frame
    When 299 s pass
    And v1 sends a broadcast frame
    Then v2 receives exactly 1 frame

  Scenario: And then frames for everybody are lost
    Given the IGMP querier is off
    And v1 sends a broadcast frame
    When 301 s pass
    And v1 sends a broadcast frame
    Then v2 receives no frame
    And v3 receives no frame
    And v5 receives exactly 1 frame
    And v6 receives exactly 1 frame

  Scenario: A querier keeps them in mind
    When 1000 s pass
    And v1 sends a broadcast frame
    Then v2, v3, v4, v5 and v6 each receive exactly 1 frame
    And the uplink of beta sends at least 7 IGMP reports
