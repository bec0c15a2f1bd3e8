Feature: Hosts join groups by IGMP, and switches send a group's frames only where it was joined

  Background:
    Given these hosts
      | host  | VTEP          |
      | one   | 10.44.1.11/24 |
      | two   | 10.44.1.12/24 |
      | three | 10.44.1.13/24 |
    And these networks
      | network | replication | group      |
      | red     | multicast   | 239.44.0.1 |
      | blue    | multicast   | 239.44.0.2 |
    And these VMs
      | VM | host  | network | IP           |
      | r1 | one   | red     | 10.99.0.1/24 |
      | r2 | two   | red     | 10.99.0.2/24 |
      | b3 | three | blue    | 10.98.0.3/24 |

  Scenario: A host that is in no VM's network gets none of the group's frames
    When r1 sends a broadcast frame
    Then r2 receives exactly 1 frame
    And the uplink of three sees no VXLAN packet

  Scenario: Without snooping they reach everybody, and those who did not join refuse them
    Given the IGMP snooping of all switches is off
    When r1 sends a broadcast frame
    Then r2 receives exactly 1 frame
    And the uplink of three receives exactly 1 VXLAN packet
    And the VTEP of three drops a VXLAN packet because "not its address"

  Scenario: A switch may flood groups that nobody reports
    Given the IGMP querier is off
    And the IGMP flooding of all switches is on
    And r1 sends a broadcast frame
    When 400 s pass
    And r1 sends a broadcast frame
    Then r2 receives exactly 1 frame
    And the uplink of three receives exactly 1 VXLAN packet

  Scenario: A join is a report of version 3 to all routers that understand it
    When r2 migrates to three
    Then the uplink of three sends exactly 1 IGMP report with DST IP = 224.0.0.22, igmp.maddr = 239.44.0.1
    And the uplink of two sends exactly 1 IGMP report with igmp.maddr = 239.44.0.1
    And every IGMP report in the uplink of three has TTL = 1, igmp.type = 0x22

  Scenario: Or of version 2 to the group itself
    Given the IGMP version of three is 2
    When r2 migrates to three
    Then the uplink of three sends exactly 1 IGMP report with DST IP = 239.44.0.1, igmp.type = 0x16

  Scenario: A host that leaves by version 2 tells the routers
    Given the IGMP version of all hosts is 2
    When r2 migrates to three
    Then the uplink of two sends exactly 1 frame with DST IP = 224.0.0.2, igmp.type = 0x17

  Scenario: Linux reports twice, a second apart
    Given three behaves like Linux
    When r2 migrates to three
    Then the uplink of three sends exactly 2 IGMP reports with igmp.maddr = 239.44.0.1
    And the uplink of three sends exactly 1 IGMP report within 500 ms

  Scenario: Where there is no router, the switch asks
    When 130 s pass
    Then the uplink of two receives exactly 1 frame with igmp.type = 0x11, SRC IP = 0.0.0.0
    And the uplink of two sends exactly 1 IGMP report

  Scenario: Declared switches snoop, too, across their link
    Given a physical switch left with these ports
      | port | connected to      |
      | 1    | vmnic0 of one     |
      | 2    | vmnic0 of three   |
      | 9    | port 9 of right   |
    And a physical switch right with these ports
      | port | connected to    |
      | 1    | vmnic0 of two   |
      | 9    | port 9 of left  |
    When r1 sends a broadcast frame
    Then r2 receives exactly 1 frame
    And port 9 of left sends exactly 1 VXLAN packet
    And port 2 of left sends no VXLAN packet

  Scenario: A NIC that takes over says anew what its host is in
    Given one also has the uplink vmnic1
    And two also has the uplink vmnic1
    And r1 sends a broadcast frame
    When vmnic0 of two fails
    And r1 sends a broadcast frame
    Then r2 receives exactly 1 frame
    And vmnic1 of two sends exactly 1 IGMP report
