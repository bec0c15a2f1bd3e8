Feature: How a VM resolves addresses
  RFC 826: what is known is updated by any ARP frame, something new is learned only from a frame
  that is addressed to the receiver.

  Background:
    Given these hosts
      | host | VTEP        |
      | hv1  | 10.0.1.1/24 |
      | hv2  | 10.0.1.2/24 |
    And these networks
      | network | VNI |
      | blue    | 700 |
    And these VMs
      | VM | host | network | IP             |
      | a  | hv1  | blue    | 192.0.2.1/24   |
      | b  | hv2  | blue    | 192.0.2.2/24   |
      | c  | hv1  | blue    | 192.0.2.3/24   |

  Scenario: The first packet waits for the answer, the second doesn't ask
    When a pings b
    Then these frames are seen in this order at a
      | frame             | DST MAC   |
      | ARP request       | Broadcast |
      | ARP reply         | MAC of a  |
      | ICMP echo request | MAC of b  |
      | ICMP echo reply   | MAC of a  |
    When a pings b
    Then a sends no ARP request
    And a receives exactly 1 ICMP echo reply

  Scenario: Who is asked learns the asker and need not ask back
    When a pings b
    Then b sends no ARP request
    And the ARP table of b contains
      | IP      | MAC      |
      | IP of a | MAC of a |

  Scenario: Who merely overhears a request learns nothing
    When a pings b
    Then c receives exactly 1 ARP request
    And the ARP table of c lacks
      | IP      | MAC |
      | IP of a |     |
    And c sends no frame

  Scenario: Learning from requests can be switched off
    Given the learning from ARP requests of b is off
    When a pings b
    Then b sends exactly 1 ARP request with TARGET IP = IP of a
    And a receives exactly 1 ICMP echo reply

  Scenario: Nobody has the address: three requests, a second apart, then the packet is dropped
    When a pings 192.0.2.99
    Then a sends exactly 3 ARP requests with TARGET IP = 192.0.2.99
    And a sends exactly 1 ARP request within 999 ms
    And a drops exactly 1 packet because "ARP timeout"
    And a sends no ICMP message

  Scenario: A gratuitous ARP updates who knows the sender and nobody else
    Given b has pinged a
    When a sends a gratuitous ARP
    Then b receives exactly 1 gratuitous ARP with SENDER IP = IP of a, TARGET IP = IP of a
    And no ARP reply crosses the underlay
    And the ARP table of c lacks
      | IP      | MAC |
      | IP of a |     |

  Scenario: A changed mapping is taken over by who had the old one
    Given b has pinged a
    When c sends this frame
      | DST MAC    | Broadcast         |
      | SRC MAC    | MAC of c          |
      | EtherType  | 0x0806            |
      | OPCODE     | 1                 |
      | SENDER MAC | MAC of c          |
      | SENDER IP  | IP of a           |
      | TARGET IP  | IP of a           |
    Then the ARP table of b contains
      | IP      | MAC      |
      | IP of a | MAC of c |

  Scenario: A forgotten table is filled again
    Given a has pinged b
    And a forgets its ARP table
    When a pings b
    Then a sends exactly 1 ARP request

  Scenario: One entry can be taken out
    Given a has pinged b
    And a has pinged c
    And a has no ARP entry for b
    When a pings b
    And a pings c
    Then a sends exactly 1 ARP request
    And a sends an ARP request with TARGET IP = IP of b
