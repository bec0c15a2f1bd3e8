Feature: Multicast replication leaves all copies to the underlay
  A host joins the group of each network that it is a member of. A frame for everybody leaves as one envelope to the group;
  switches and the underlay router carry it to those who joined.

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
      | mesh    | multicast   | 239.40.0.9 |
      | other   | multicast   |            |

  Scenario: Every VM gets the frame once, and the sender never
    When v1 sends a broadcast frame
    Then v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame
    And v1 receives no frame
    And w4 receives no frame

  Scenario: One copy leaves the host, one the router for each other subnet where somebody is in the group
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 239.40.0.9, OUTER TTL = 64
    And spine forwards exactly 2 VXLAN packets with OUTER DST IP = 239.40.0.9, OUTER TTL = 63
    And the uplink of gamma receives exactly 1 VXLAN packet with OUTER SRC IP = 10.40.1.11
    And the uplink of epsilon sends no VXLAN packet
    And the MAC table of the VTEP of zeta contains
      | network | MAC       | VTEP       |
      | mesh    | MAC of v1 | 10.40.1.11 |

  Scenario: The group's MAC address is made of the last 23 bits of its IP address
    When v1 sends a broadcast frame
    Then the uplink of alpha sends a VXLAN packet with OUTER DST MAC = 01:00:5e:28:00:09

  Scenario: Networks get groups of their own
    Given w5 with IP 10.98.0.5/24 on epsilon in other
    When w4 sends a broadcast frame
    Then w5 receives exactly 1 frame
    And the uplink of delta sends exactly 1 VXLAN packet with OUTER DST IP = 239.0.0.1
    And the uplink of gamma receives no VXLAN packet
    And spine forwards no VXLAN packet

  Scenario: A subnet where nobody is in the group gets no copy
    Given w1 with IP 10.98.0.1/24 on alpha in other
    When w1 sends a broadcast frame
    Then w4 receives exactly 1 frame
    And spine forwards exactly 1 VXLAN packet
    And the uplink of beta receives no VXLAN packet
    And the uplink of zeta receives no VXLAN packet

  Scenario: What the underlay's routers do not route stays in its subnet
    Given the underlay multicast routing is off
    When v1 sends a broadcast frame
    Then v2 receives exactly 1 frame
    And v3 receives no frame
    And v6 receives no frame

  Scenario: A TTL of 1 stays in its subnet, too
    Given the outer multicast TTL of alpha is 1
    When v1 sends a broadcast frame
    Then v2 receives exactly 1 frame
    And v3 receives no frame
    And spine drops 1 VXLAN packet because "TTL expired"

  Scenario: Answers are unicast
    When v1 pings v4
    Then v1 receives exactly 1 ICMP echo reply
    And the uplink of delta sends exactly 2 VXLAN packets with OUTER DST IP = 10.40.1.11
    And v6 receives exactly 1 ARP request
    And v6 receives no ICMP message
