Feature: Geneve options travel with the frame and are asserted like any field
  RFC 8926 §3.5: an option has a class, a type whose highest bit says critical, and data. Who does not know
  a critical option drops the packet; any other one is skipped.

  Background:
    Given these hosts
      | host | VTEP         |
      | gen1 | 10.8.0.11/24 |
      | gen2 | 10.8.0.12/24 |
    And these VMs
      | VM | host | network | IP          |
      | m1 | gen1 | mint    | 10.2.0.1/24 |
      | m2 | gen2 | mint    | 10.2.0.2/24 |
      | t1 | gen1 | teal    | 10.3.0.1/24 |
      | t2 | gen2 | teal    | 10.3.0.2/24 |
    And the network mint has ID 7001 and uses Geneve
    And the network teal has ID 7002 and uses Geneve

  Scenario: Without a setting there are none
    When m1 pings m2
    Then the uplink of gen1 sends no Geneve packet with OPTION CLASS >= 0
    And the uplink of gen1 sends exactly 1 Geneve packet with ICMP TYPE = 8
    And that packet is 50 bytes longer than the frame inside it

  Scenario: The option of OVN makes an envelope 58 bytes longer
    Given the Geneve options of mint is 0x0102/0x80/00010002
    And the Geneve known options of all hosts is 0x0102/0x80
    When m1 pings m2
    Then m2 receives exactly 1 ICMP echo request
    And the uplink of gen1 sends a Geneve packet with ICMP TYPE = 8, OPTION CLASS = 0x0102, geneve.option.type = 0x80, OPTION DATA = "00010002"
    And that packet is 58 bytes longer than the frame inside it

  Scenario: Who does not know a critical option drops the packet
    Given the Geneve options of gen1 is 0x0102/0x80/00010002
    And the Geneve known options of gen2 is 0x0102/0x81, 0x0103/0x80
    When m1 pings m2
    Then m2 receives no frame
    And the VTEP of gen2 drops a Geneve packet because "unknown critical option"

  Scenario: Who does not know another option opens the packet
    Given the Geneve options of gen1 is 0xffff/0x01/deadbeef, 0xffff/0x02
    When m1 pings m2
    Then m1 receives exactly 1 ICMP echo reply
    And the uplink of gen1 sends a Geneve packet with OPTION CLASS = 0xffff, OPTION TYPE = 1, OPTION DATA = "deadbeef"
    And that packet is 62 bytes longer than the frame inside it
    And gen2 sends no Geneve packet with OPTION TYPE = 1

  Scenario: A network's options take the place of its host's
    Given the Geneve options of gen1 is 0xffff/0x01
    And the Geneve options of teal is none
    When m1 pings m2 and t1 pings t2 after 1 s
    Then the uplink of gen1 sends exactly 2 Geneve packets with network ID = 7001, OPTION TYPE = 1
    And no Geneve packet with network ID = 7002, OPTION TYPE = 1 crosses the underlay
    And t1 receives exactly 1 ICMP echo reply

  Scenario: Another port than the assigned one
    Given the Geneve port of all hosts is 6082
    When m1 pings m2
    Then m1 receives exactly 1 ICMP echo reply
    And every Geneve packet in the uplink of gen1 has OUTER DST PORT = 6082

  Scenario: Who listens on another port hears nothing
    Given the Geneve port of gen1 is 6082
    When m1 pings m2
    Then m2 receives no frame
    And the VTEP of gen2 drops a packet because "no listener"
