Feature: A switch learns from source addresses, VLAN by VLAN

  Background:
    Given these hosts
      | host | uplinks |
      | h1   | eth1    |
      | h2   | eth1    |
      | h3   | eth1    |
    And a physical switch edge with these ports
      | port | connected to     |
      | 1    | eth1 of h1       |
      | 2    | eth1 of h2       |
      | 48   | port 48 of dist  |
    And a physical switch dist with these ports
      | port | connected to    |
      | 3    | eth1 of h3      |
      | 48   | port 48 of edge |
    And a port group Red on VLAN 5 in every host
    And a port group Green on VLAN 6 in every host
    And these VMs
      | VM | host | network | IP          | MAC               |
      | r1 | h1   | Red     | 10.5.0.1/24 | 00:50:56:c5:00:01 |
      | r2 | h2   | Red     | 10.5.0.2/24 | 00:50:56:c5:00:02 |
      | r3 | h3   | Red     | 10.5.0.3/24 | 00:50:56:c5:00:03 |
      | g2 | h2   | Green   | 10.6.0.2/24 | 00:50:56:c6:00:02 |

  Scenario: An unknown destination is flooded, but not back and not within the host
    When r1 sends a frame to 00:50:56:77:77:77
    Then port 2 of edge sends exactly 1 frame
    And port 48 of edge sends exactly 1 frame
    And port 1 of edge sends no frame
    And port 3 of dist sends exactly 1 frame
    And r2 receives no frame
    And r3 receives no frame

  Scenario: A known destination has one port
    Given r2 has pinged r1
    When r1 sends a frame to MAC of r2
    Then port 2 of edge sends exactly 1 frame with VLAN = 5
    And port 48 of edge sends no frame
    And dist receives no frame
    And r2 receives exactly 1 frame

  Scenario: Both switches learn what a trunk between them carries
    When r3 sends a broadcast frame
    Then the MAC table of dist contains
      | VLAN | MAC       | port |
      | 5    | MAC of r3 | 3    |
    And the MAC table of edge contains
      | VLAN | MAC       | port |
      | 5    | MAC of r3 | 48   |
    And the MAC table of edge lacks
      | VLAN | MAC       |
      | 6    | MAC of r3 |

  Scenario: A broadcast stays in its VLAN
    When r1 sends a broadcast frame
    Then r2 receives exactly 1 broadcast frame
    And r3 receives exactly 1 broadcast frame
    And g2 receives no frame

  Scenario: An entry is forgotten after its time, and not before
    Given the MAC ageing of edge is 60 s
    And r2 has pinged r1
    When 59 s pass
    And r1 sends a frame to MAC of r2
    Then port 2 of edge sends exactly 1 frame
    And port 48 of edge sends no frame
    When 61 s pass
    And r1 sends a frame to MAC of r2
    Then port 2 of edge sends exactly 1 frame
    And port 48 of edge sends exactly 1 frame

  Scenario: By default that time is 300 s
    Given r2 has pinged r1
    When 301 s pass
    And r1 sends a broadcast frame
    Then the MAC table of edge contains
      | MAC       |
      | MAC of r1 |
    And the MAC table of edge lacks
      | MAC       |
      | MAC of r2 |

  Scenario: A full table learns no more, and floods
    Given the CAM capacity of edge is 2
    When r1 sends a broadcast frame
    And r2 sends a broadcast frame
    And r3 sends a broadcast frame
    Then the MAC table of edge is
      | VLAN | MAC       | port |
      | 5    | MAC of r1 | 1    |
      | 5    | MAC of r2 | 2    |
    When r1 sends a frame to MAC of r3
    Then port 48 of edge sends exactly 1 frame
    And port 2 of edge sends exactly 1 frame
    And r2 receives no frame
    And r3 receives exactly 1 frame

  Scenario: A full table still serves those whom it knows
    Given the CAM capacity of edge is 2
    When r1 sends a broadcast frame
    And r2 sends a broadcast frame
    And r3 sends a broadcast frame
    And r3 sends a frame to MAC of r2
    Then port 2 of edge sends exactly 3 frames
    And port 1 of edge sends exactly 2 frames

  Scenario: A port whose link fails is forgotten
    Given r3 has pinged r1
    When the link between edge and dist fails
    Then the MAC table of edge lacks
      | MAC       |
      | MAC of r3 |
    When r1 sends a broadcast frame
    Then r3 receives no frame
    When the link between edge and dist recovers
    And r1 sends a broadcast frame
    Then r3 receives exactly 1 broadcast frame

  Scenario: A static entry neither moves nor ages
    Given the MAC table of edge has these static entries
      | VLAN | MAC               | port |
      | 5    | 00:50:56:c5:00:02 | 2    |
    When r1 sends this frame
      | SRC MAC   | MAC of r2 |
      | DST MAC   | Broadcast |
      | EtherType | 0x88b5    |
    Then the MAC table of edge lacks
      | MAC       | port |
      | MAC of r2 | 1    |
    When 400 s pass
    And r1 sends a broadcast frame
    Then the MAC table of edge contains
      | VLAN | MAC       | port |
      | 5    | MAC of r2 | 2    |
    When r1 sends a frame to MAC of r2
    Then port 2 of edge sends exactly 1 frame
    And port 48 of edge sends no frame

  Scenario: A frame to an address behind its own port goes nowhere
    Given r1 sends this frame
      | SRC MAC   | 00:50:56:0d:0d:0d |
      | DST MAC   | Broadcast         |
      | EtherType | 0x88b5            |
    When r1 sends a frame to 00:50:56:0d:0d:0d
    Then port 1 of edge drops exactly 1 frame because "same port"
    And edge sends no frame
