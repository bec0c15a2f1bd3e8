Feature: STT cuts frames into segments as long as the underlay takes them
  draft-davie-stt-08: a segment looks like one of TCP. All segments of a frame have its acknowledgment number;
  the sequence number tells the frame's length and the segment's place in it. The first one holds the STT header.

  Background:
    Given these hosts
      | host | VTEP         |
      | nvp1 | 10.9.0.11/24 |
      | nvp2 | 10.9.0.12/24 |
    And these VMs
      | VM | host | network | IP          |
      | s1 | nvp1 | slate   | 10.4.0.1/24 |
      | s2 | nvp2 | slate   | 10.4.0.2/24 |
    And the network slate uses STT

  Scenario Outline: A full-size packet from a VM in an underlay of MTU <MTU>
    Given the underlay MTU is <MTU>
    And s1 has pinged s2
    When s1 pings s2 with 1472 bytes of data and DF set
    Then s1 receives exactly 1 ICMP echo reply
    And s2 receives exactly 1 ICMP echo request with LENGTH = 1514
    And the uplink of nvp1 sends exactly <segments> STT packets
    And the uplink of nvp1 sends no packet with frame.len > <longest>

    Examples:
      | MTU  | segments | longest |
      | 1600 | 1        | 1586    |
      | 1572 | 1        | 1586    |
      | 1571 | 2        | 1585    |
      | 1500 | 2        | 1514    |
      | 576  | 3        | 590     |

  Scenario: The second segment has 54 bytes of headers and no STT header
    Given the underlay MTU is 1500
    When s1 pings s2 with 1472 bytes of data
    Then the uplink of nvp1 sends an STT packet with frame.len = 1514, stt.context_id > 0
    And the uplink of nvp1 sends an STT packet with frame.len = 126
    And the uplink of nvp1 sends no STT packet with frame.len = 126, stt.context_id > 0

  Scenario: Each segment is of an envelope
    Given the underlay MTU is 1500
    And s1 has pinged s2
    When s1 pings s2 with 1472 bytes of data
    Then the uplink of nvp1 sends exactly 2 STT packets with OUTER DST PORT = 7471, OUTER SRC IP = 10.9.0.11
    And every STT packet in the uplink of nvp2 has OUTER DST IP in 10.9.0.11, 10.9.0.12

  Scenario: Segments may come in any order
    Given the underlay MTU is 576
    And the reordering of vmnic0 of nvp1 is 60 %
    When s1 pings s2 20 times with 1472 bytes of data
    Then s1 receives exactly 20 ICMP echo replies

  Scenario: A frame that misses a segment is given up after 30 s
    Given s1 has pinged s2
    And the underlay MTU is 576
    And the loss of vmnic0 of nvp1 is 50 %
    When s1 pings s2 with 1472 bytes of data
    Then s2 receives no ICMP echo request
    When 31 s pass
    Then the VTEP of nvp2 drops an STT packet because "reassembly timeout"

  Scenario: A segment that comes twice counts once
    Given the underlay MTU is 576
    And the duplication of vmnic0 of nvp1 is 100 %
    When s1 pings s2 with 1472 bytes of data
    Then the VTEP of nvp2 drops an STT packet because "fragment"
    And s2 receives exactly 1 ICMP echo request
