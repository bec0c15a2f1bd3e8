Feature: What a gratuitous ARP changes, and where
  Open vSwitch's rule: ARP, sent to everybody, and a reply, or a request for the sender's own address. It is flooded,
  moves MAC tables as RARP does, and beyond RARP it updates the ARP tables of those who know the sender; an address that
  nobody knows is not added (Linux: arp_accept off).

  Background:
    Given these hosts
      | host | VTEP         |
      | g1   | 10.14.0.1/24 |
      | g2   | 10.14.0.2/24 |
      | g3   | 10.14.0.3/24 |
    And a distributed logical router way with these LIFs
      | network | IP            |
      | lan     | 10.90.1.1/24  |
      | far     | 10.90.2.1/24  |
    And these VMs
      | VM   | host | network | IP         |
      | asa  | g1   | lan     | 10.90.1.11 |
      | ben  | g2   | lan     | 10.90.1.12 |
      | cleo | g3   | lan     | 10.90.1.13 |
      | duke | g2   | far     | 10.90.2.14 |

  Scenario Outline: Both forms update who knows the sender, and add nothing to who does not
    Given asa has pinged ben
    When ben sends this frame
      | DST MAC    | Broadcast         |
      | SRC MAC    | 00:50:56:00:00:77 |
      | EtherType  | 0x0806            |
      | OPCODE     | <opcode>          |
      | SENDER MAC | 00:50:56:00:00:77 |
      | SENDER IP  | IP of ben         |
      | TARGET MAC | <target>          |
      | TARGET IP  | IP of ben         |
    Then asa receives exactly 1 gratuitous ARP with OPCODE = <opcode>
    And cleo receives exactly 1 gratuitous ARP
    And asa sends no frame
    And cleo sends no frame
    And the ARP table of asa contains
      | IP        | MAC               |
      | IP of ben | 00:50:56:00:00:77 |
    And the ARP table of cleo is
      | IP | MAC |
    And the MAC table of the VTEP of g1 contains
      | network | MAC               | VTEP |
      | lan     | 00:50:56:00:00:77 | g2   |

    Examples:
      | opcode | target            |
      | 1      | 00:00:00:00:00:00 |
      | 2      | ff:ff:ff:ff:ff:ff |
      | 2      | 00:50:56:00:00:77 |

  Scenario: A router instance that knows the sender takes the news in, one that does not remains without
    Given duke has pinged asa
    When asa sends this frame
      | DST MAC    | Broadcast         |
      | SRC MAC    | 00:50:56:00:00:78 |
      | EtherType  | 0x0806            |
      | OPCODE     | 1                 |
      | SENDER MAC | 00:50:56:00:00:78 |
      | SENDER IP  | IP of asa         |
      | TARGET IP  | IP of asa         |
    Then the ARP table of way on g2 contains
      | IP        | MAC               |
      | IP of asa | 00:50:56:00:00:78 |
    And the ARP table of way on g3 lacks
      | IP        |
      | IP of asa |

  Scenario: A reply to everybody is gratuitous whatever its target is, one to a single receiver is none
    When asa sends this frame
      | DST MAC    | Broadcast  |
      | SRC MAC    | MAC of asa |
      | EtherType  | 0x0806     |
      | OPCODE     | 2          |
      | SENDER MAC | MAC of asa |
      | SENDER IP  | IP of asa  |
      | TARGET MAC | Broadcast  |
      | TARGET IP  | 10.90.1.99 |
    Then cleo receives exactly 1 gratuitous ARP
    When asa sends this frame
      | DST MAC    | MAC of cleo |
      | SRC MAC    | MAC of asa  |
      | EtherType  | 0x0806      |
      | OPCODE     | 2           |
      | SENDER MAC | MAC of asa  |
      | SENDER IP  | IP of asa   |
      | TARGET MAC | MAC of cleo |
      | TARGET IP  | IP of cleo  |
    Then cleo receives exactly 1 ARP reply
    And cleo receives no gratuitous ARP

  Scenario: RARP moves MAC tables and touches no ARP table
    Given asa has pinged ben
    When ben sends this frame
      | DST MAC    | Broadcast         |
      | SRC MAC    | 00:50:56:00:00:79 |
      | EtherType  | 0x8035            |
      | OPCODE     | 3                 |
      | SENDER MAC | 00:50:56:00:00:79 |
      | TARGET MAC | 00:50:56:00:00:79 |
    Then asa receives exactly 1 RARP request
    And the MAC table of the VTEP of g1 contains
      | network | MAC               | VTEP |
      | lan     | 00:50:56:00:00:79 | g2   |
    And the ARP table of asa contains
      | IP        | MAC        |
      | IP of ben | MAC of ben |

  Scenario: Who hears its own address announced by another keeps it and answers nothing
    When cleo sends this frame
      | DST MAC    | Broadcast   |
      | SRC MAC    | MAC of cleo |
      | EtherType  | 0x0806      |
      | OPCODE     | 1           |
      | SENDER MAC | MAC of cleo |
      | SENDER IP  | IP of asa   |
      | TARGET IP  | IP of asa   |
    Then asa drops exactly 1 gratuitous ARP because "address conflict"
    And asa sends no frame
    And no ARP reply crosses the underlay

  Scenario: A router instance whose address a VM announces keeps it and says no word, while its neighbours believe it
    Given asa has pinged duke
    When cleo sends this frame
      | DST MAC    | Broadcast   |
      | SRC MAC    | MAC of cleo |
      | EtherType  | 0x0806      |
      | OPCODE     | 2           |
      | SENDER MAC | MAC of cleo |
      | SENDER IP  | 10.90.1.1   |
      | TARGET IP  | 10.90.1.1   |
    Then the ARP table of asa contains
      | IP        | MAC         |
      | 10.90.1.1 | MAC of cleo |
    And way on g3 drops exactly 1 gratuitous ARP because "address conflict"
    And way on g3 sends no frame
    And the LIF table of way on g3 contains
      | network | IP        | MAC  |
      | lan     | 10.90.1.1 | vMAC |
