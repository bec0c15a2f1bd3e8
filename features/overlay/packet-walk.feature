Feature: From one virtual machine to another through the underlay
  A virtual machine sees an Ethernet segment. Whether its host hands a frame over on the spot, wraps it for one
  other host or for all of them is decided by where the destination's MAC address is.

  Background:
    Given these hosts
      | host | VTEP          |
      | esx1 | 10.20.1.1/24  |
      | esx2 | 10.20.2.1/24  |
      | esx3 | 10.20.3.1/24  |
    And an underlay router backbone between the VTEPs
    And these VMs
      | VM   | host | network | IP           |
      | ann  | esx1 | campus  | 10.40.1.1/24 |
      | ben  | esx2 | campus  | 10.40.1.2/24 |
      | dora | esx1 | campus  | 10.40.1.4/24 |

  Scenario Outline: In <encapsulation> the frame arrives as it was sent
    Given the network campus has ID 6002 and uses <encapsulation>
    When ann pings ben
    Then ben receives an ICMP echo request with SRC MAC = MAC of ann, DST MAC = MAC of ben, TTL = 64
    And the uplink of esx1 sends a <encapsulation> packet with <outer>, OUTER SRC IP = 10.20.1.1, OUTER DST IP = 10.20.2.1, network ID = 6002
    And that packet is <overhead> bytes longer than the frame inside it
    And backbone forwards it with OUTER TTL = 63

    Examples:
      | encapsulation | outer                  | overhead |
      | VXLAN         | OUTER DST PORT = 4789  | 50       |
      | Geneve        | OUTER DST PORT = 6081  | 50       |
      | NVGRE         | OUTER IP PROTOCOL = 47 | 42       |
      | GRE           | OUTER IP PROTOCOL = 47 | 42       |
      | STT           | OUTER DST PORT = 7471  | 72       |

  Scenario: What stays on one host crosses no link, but for broadcasts
    Given ann has no ARP entry for dora
    When ann pings dora
    Then the uplink of esx1 sends an ARP request
    And the uplink of esx1 sends no ARP reply
    And the uplink of esx1 sends no ICMP message

  Scenario Outline: With <replication> replication a broadcast reaches every other host once
    Given the network campus uses <replication> replication
    And cleo with IP 10.40.1.3/24 on esx3 in campus
    When ann sends a broadcast frame
    Then the uplink of esx1 sends exactly <copies> VXLAN packets with OUTER DST IP in <destinations>
    And ben receives exactly 1 frame
    And cleo receives exactly 1 frame
    And dora receives exactly 1 frame
    And ann receives no frame

    Examples:
      | replication  | copies | destinations         |
      | unicast      | 2      | 10.20.2.1, 10.20.3.1 |
      | multicast    | 1      | 239.0.0.0/8          |
      | service node | 1      | IP of service node   |

  Scenario: With Hyper-V the host answers and nothing is flooded
    Given Hyper-V network virtualization on campus
    When ann pings ben
    Then no ARP frame crosses the underlay
    And ann receives an ICMP echo reply

  Scenario Outline: A full-size frame needs <needs> of underlay MTU <MTU>
    Given the underlay MTU is <MTU>
    When ann pings ben with 1472 bytes of data and DF set
    Then ann receives <result>

    Examples:
      | MTU  | needs    | result                    |
      | 1549 | more     | no ICMP echo reply        |
      | 1550 | all      | exactly 1 ICMP echo reply |
      | 9000 | a part   | exactly 1 ICMP echo reply |

  @every-order
  Scenario: Learning ends in the same place, whoever speaks first
    When at the same time ann pings ben, ben pings ann and dora pings ben
    Then ann, ben and dora each receive an ICMP echo reply
    And the MAC table of the VTEP of esx1 contains
      | network | MAC        | VTEP      |
      | campus  | MAC of ben | 10.20.2.1 |
