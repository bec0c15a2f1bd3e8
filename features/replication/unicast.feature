Feature: Unicast replication sends one copy to each VTEP near by and one to each VTEP subnet far away
  A frame for everybody leaves its host as unicast envelopes: one for each member in the host's own VTEP subnet, one for
  each other VTEP subnet. There the member with the lowest address (UTEP) delivers it to its own VMs and sends a copy to
  each other member of its subnet, and of its subnet alone.

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
    And the network mesh uses unicast replication

  Scenario: Every VM gets the frame once, and the sender never
    When v1 sends a broadcast frame
    Then v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame
    And v1 receives no frame
    And w4 receives no frame

  Scenario: One copy for each VTEP in the own subnet, one for the lowest of each other
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 3 VXLAN packets with OUTER SRC IP = 10.40.1.11
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.1.12
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.2.21
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.3.31
    And spine forwards exactly 2 VXLAN packets
    And exactly 5 VXLAN packets cross the underlay

  Scenario: The proxy replicates in its own subnet, neither back nor to a third one
    When v1 sends a broadcast frame
    Then the uplink of epsilon sends exactly 2 VXLAN packets with OUTER DST IP in 10.40.2.22, 10.40.2.23
    And the uplink of epsilon sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.2.22
    And the uplink of beta sends no VXLAN packet
    And the uplink of gamma sends no VXLAN packet
    And the uplink of delta sends no VXLAN packet
    And the uplink of zeta sends no VXLAN packet

  Scenario: What a proxy sends still names the first sender, and that one is learned
    When v1 sends a broadcast frame
    Then the uplink of epsilon sends a VXLAN packet with OUTER SRC IP = 10.40.1.11, OUTER TTL = 64
    And the MAC table of the VTEP of delta contains
      | network | MAC       | VTEP       |
      | mesh    | MAC of v1 | 10.40.1.11 |
    And the MAC table of the VTEP of epsilon contains
      | network | MAC       | VTEP       |
      | mesh    | MAC of v1 | 10.40.1.11 |

  Scenario: What the proxy itself sends to everybody goes everywhere
    When v5 sends a broadcast frame
    Then v1, v2, v3, v4, v6 and v7 each receive exactly 1 frame
    And the uplink of epsilon sends exactly 2 VXLAN packets with OUTER DST IP in 10.40.2.0/24
    And the uplink of epsilon sends exactly 1 VXLAN packet with OUTER DST IP in 10.40.1.0/24
    And the uplink of alpha sends exactly 1 VXLAN packet with OUTER DST IP = 10.40.1.12

  Scenario: A frame to an unknown address is replicated the same way
    When v1 sends a frame to 00:50:56:12:34:56
    Then the uplink of alpha sends exactly 3 VXLAN packets with DST MAC = 00:50:56:12:34:56
    And the uplink of epsilon sends exactly 2 VXLAN packets with DST MAC = 00:50:56:12:34:56
    And v7 receives no frame
    And v5 receives no frame

  Scenario: An ARP request finds its answer behind a proxy, and the answer is unicast to the asker's VTEP
    When v1 pings v3
    Then v1 receives exactly 1 ICMP echo reply
    And the uplink of gamma sends exactly 1 ARP reply
    And every ARP reply in the uplink of gamma has OUTER DST IP = 10.40.1.11

  Scenario: Without proxies every VTEP gets a copy of its own
    Given the UTEP replication of alpha is off
    When v1 sends a broadcast frame
    Then v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame
    And the uplink of alpha sends exactly 5 VXLAN packets with OUTER DST IP in 10.40.0.0/16
    And the uplink of epsilon sends no VXLAN packet

  Scenario Outline: <profile> knows no proxies
    Given the hosts behave like <profile>
    And v1 has pinged v5
    When v1 sends a broadcast frame
    Then the uplink of alpha sends exactly 3 VXLAN packets with OUTER DST IP in 10.40.2.0/24
    And v3, v4 and v5 each receive exactly 1 frame

    Examples:
      | profile |
      | Linux   |

  Scenario Outline: Every encapsulation is replicated
    Given the network mesh has ID 90001 and uses <encapsulation>
    When v1 sends a broadcast frame
    Then the uplink of epsilon sends exactly 2 <encapsulation> packets with network ID = 90001
    And v2, v3, v4, v5, v6 and v7 each receive exactly 1 frame

    Examples:
      | encapsulation |
      | Geneve        |
      | NVGRE         |
      | GRE           |
      | STT           |
