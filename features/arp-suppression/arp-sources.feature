Feature: A router's ARP source tells which host has asked
  All hosts own the same vMAC, so that a reply to it would end on the target's own host. A request therefore leaves each
  host with a source of that host's own: the pMAC, which hardware_vtep calls an ARP source ("a source MAC address that
  is unique to the VTEP"). How other VTEPs know where it is: from the request's envelope, or by Arp_Sources_Remote,
  published before anybody has asked, which needs no learning from tunnels.

  Background:
    Given these hosts
      | host | VTEP         | pMAC              |
      | r1   | 10.12.0.1/24 | 00:50:56:eb:12:01 |
      | r2   | 10.12.0.2/24 | 00:50:56:eb:12:02 |
      | r3   | 10.12.0.3/24 | 00:50:56:eb:12:03 |
    And a distributed logical router hub with these LIFs
      | network | IP           |
      | inner   | 10.60.1.1/24 |
      | outer   | 10.60.2.1/24 |
    And these VMs
      | VM  | host | network | IP         |
      | jan | r1   | inner   | 10.60.1.10 |
      | kim | r2   | outer   | 10.60.2.20 |
      | lee | r3   | outer   | 10.60.2.30 |

  Scenario Outline: A request leaves each host with that host's own source, whichever way others know it
    Given the ARP sources of hub are <known>
    When jan pings kim
    Then the uplink of r1 sends exactly 2 ARP requests with SRC MAC = 00:50:56:eb:12:01, TARGET IP = IP of kim
    And no ARP frame with SRC MAC = vMAC crosses the underlay
    And the uplink of r2 sends exactly 1 ARP reply with DST MAC = 00:50:56:eb:12:01, OUTER DST IP = 10.12.0.1
    And the uplink of r2 sends no ARP reply with OUTER DST IP = 10.12.0.3
    And jan receives an ICMP echo reply

    Examples:
      | known     |
      | learned   |
      | published |

  Scenario: Without learning the reply is flooded: the source is unknown
    Given the VTEP learning of all hosts is off
    When jan pings kim
    Then the uplink of r2 sends exactly 1 ARP reply with DST MAC = 00:50:56:eb:12:01, OUTER DST IP = 10.12.0.1
    And the uplink of r2 sends exactly 1 ARP reply with DST MAC = 00:50:56:eb:12:01, OUTER DST IP = 10.12.0.3

  Scenario: Published sources need no learning
    Given the VTEP learning of all hosts is off
    And the ARP sources of hub are published
    When jan pings kim
    Then the uplink of r2 sends exactly 1 ARP reply with DST MAC = 00:50:56:eb:12:01
    And the uplink of r2 sends no ARP reply with OUTER DST IP = 10.12.0.3
    And the MAC table of the VTEP of r2 contains
      | network | MAC               | VTEP |
      | outer   | 00:50:56:eb:12:01 | r1   |
      | outer   | 00:50:56:eb:12:03 | r3   |
    And the MAC table of the VTEP of r2 lacks
      | MAC               |
      | 00:50:56:eb:12:02 |

  Scenario: What is published does not move with what a frame claims
    Given the ARP sources of hub are published
    And jan has pinged kim
    When lee sends this frame
      | DST MAC   | Broadcast         |
      | SRC MAC   | 00:50:56:eb:12:01 |
      | EtherType | 0x88b5            |
    Then the MAC table of the VTEP of r2 contains
      | network | MAC               | VTEP |
      | outer   | 00:50:56:eb:12:01 | r1   |
    And the MAC table of the VTEP of r2 lacks
      | network | MAC               | VTEP |
      | outer   | 00:50:56:eb:12:01 | r3   |

  Scenario: Learned, it does
    Given jan has pinged kim
    When lee sends this frame
      | DST MAC   | Broadcast         |
      | SRC MAC   | 00:50:56:eb:12:01 |
      | EtherType | 0x88b5            |
    Then the MAC table of the VTEP of r2 contains
      | network | MAC               | VTEP |
      | outer   | 00:50:56:eb:12:01 | r3   |

  Scenario: Sources are published in the router's own networks alone
    Given the ARP sources of hub are published
    And mia with IP 192.168.60.1/24 on r1 in apart
    And moe with IP 192.168.60.2/24 on r2 in apart
    When mia pings moe
    Then the MAC table of the VTEP of r1 lacks
      | network | MAC               |
      | apart   | 00:50:56:eb:12:02 |
