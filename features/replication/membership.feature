Feature: Replication follows where a network's members are
  A host is a member of a network while a VM of it is there, or from when its router instance routes to a VM of it.

  Background:
    Given these hosts
      | host  | VTEP          |
      | north | 10.41.1.11/24 |
      | east  | 10.41.2.11/24 |
      | south | 10.41.2.12/24 |
    And these VMs
      | VM | host  | network | IP           |
      | a  | north | paper   | 10.99.0.1/24 |
      | b  | east  | paper   | 10.99.0.2/24 |

  Scenario Outline: A VM's new host gets <replication> copies, the old one no more
    Given the network paper uses <replication> replication
    And b migrates to south
    When a sends a broadcast frame
    Then b receives exactly 1 frame
    And the uplink of south receives exactly 1 VXLAN packet
    And the uplink of east receives no VXLAN packet

    Examples:
      | replication  |
      | unicast      |
      | hybrid       |
      | multicast    |
      | service node |

  Scenario: The lowest member of a subnet is its proxy, not the lowest host
    Given c with IP 10.99.0.3/24 on south in paper
    And b migrates to north
    When a sends a broadcast frame
    Then the uplink of north sends exactly 1 VXLAN packet with OUTER DST IP = 10.41.2.12
    And the uplink of south sends no VXLAN packet
    And c receives exactly 1 frame

  Scenario: The new host joins the group, the old one leaves it, and the router asks whether anybody is left
    Given the network paper uses multicast replication
    When b migrates to south
    Then the uplink of east sends exactly 1 IGMP report with DST IP = 224.0.0.22, TTL = 1
    And the uplink of south sends exactly 2 IGMP reports with DST MAC = 01:00:5e:00:00:16
    And the uplink of north sends no IGMP report

  Scenario Outline: A host whose router instance routes to a VM of the network is a member
    Given a distributed logical router DR with these LIFs
      | network | IP             |
      | paper   | 10.99.0.254/24 |
      | glass   | 10.98.0.254/24 |
    And the network paper uses <replication> replication
    And g with IP 10.98.0.1/24 on south in glass
    And g has pinged b
    When a sends a broadcast frame
    Then the uplink of south receives exactly 1 VXLAN packet on paper
    And b receives exactly 1 frame

    Examples:
      | replication  |
      | unicast      |
      | multicast    |
      | hybrid       |
      | service node |
