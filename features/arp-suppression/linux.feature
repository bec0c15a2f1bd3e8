Feature: ARP suppression by Linux's bridge and vxlan device
  Observed with Linux 6.18: a bridge port with neigh_suppress answers requests for known remote addresses and lets
  nothing of them cross; requests for unknown and for local addresses are flooded, a gratuitous ARP never crosses, RARP
  does. The vxlan device's proxy also holds back unicast ARP. Which addresses are known is the control plane's affair
  (EVPN's type 2 routes): here each host publishes what its own VMs say.

  Background:
    Given these hosts
      | host | VTEP        |
      | k1   | 10.9.0.1/24 |
      | k2   | 10.9.0.2/24 |
      | k3   | 10.9.0.3/24 |
    And these VMs
      | VM   | host | network | IP             |
      | mia  | k1   | tenants | 172.29.0.1/24  |
      | noa  | k2   | tenants | 172.29.0.2/24  |
      | ole  | k1   | tenants | 172.29.0.3/24  |
      | pia  | k3   | tenants | 172.29.0.4/24  |
    And the hosts behave like Linux

  Scenario: Neither is on by default
    Given noa has pinged pia
    When mia sends an ARP request for noa
    Then noa receives exactly 1 ARP request
    And pia receives exactly 1 ARP request

  Rule: neigh_suppress

    Background:
      Given the ARP suppression of tenants is neigh_suppress

    Scenario: A request for a known remote address is answered on the asker's host, where others still hear it
      Given noa has pinged pia
      When mia sends an ARP request for noa
      Then no ARP frame crosses the underlay
      And ole receives exactly 1 ARP request
      And mia receives exactly 1 ARP reply with SRC MAC = MAC of noa, DST MAC = MAC of mia, SENDER MAC = MAC of noa
      And noa receives no frame

    Scenario: A request for an unknown address is flooded
      When mia sends an ARP request for noa
      Then pia receives exactly 1 ARP request
      And noa sends exactly 1 ARP reply
      And mia receives exactly 1 ARP reply

    Scenario: So is one for a local address
      Given ole has pinged noa
      When mia sends an ARP request for ole
      Then ole receives exactly 1 ARP request
      And pia receives exactly 1 ARP request
      And mia receives exactly 1 ARP reply

    Scenario Outline: A gratuitous ARP reaches the neighbours on its host and never crosses
      When mia sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of mia |
        | EtherType  | 0x0806     |
        | OPCODE     | <opcode>   |
        | SENDER MAC | MAC of mia |
        | SENDER IP  | IP of mia  |
        | TARGET IP  | IP of mia  |
      Then ole receives exactly 1 gratuitous ARP
      And no ARP frame crosses the underlay
      And the virtual switch of k1 drops exactly 1 gratuitous ARP because "suppressed"
      And the controller table of the controller contains
        | IP        | VTEP |
        | IP of mia | k1   |

      Examples:
        | opcode |
        | 1      |
        | 2      |

    Scenario: A probe for a free address doesn't cross either
      When mia sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of mia  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of mia  |
        | SENDER IP  | 0.0.0.0     |
        | TARGET IP  | 172.29.0.77 |
      Then ole receives exactly 1 ARP request
      And no ARP frame crosses the underlay

    Scenario: RARP crosses
      Given noa has pinged mia
      When noa migrates to k3
      Then mia receives exactly 1 RARP request with SENDER MAC = MAC of noa
      And the MAC table of the VTEP of k1 contains
        | MAC        | VTEP |
        | MAC of noa | k3   |

    Scenario: Unicast ARP crosses
      Given mia has pinged noa
      When mia sends this frame
        | DST MAC    | MAC of noa |
        | SRC MAC    | MAC of mia |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of mia |
        | SENDER IP  | IP of mia  |
        | TARGET IP  | IP of noa  |
      Then noa receives exactly 1 ARP request
      And noa sends exactly 1 ARP reply

  Rule: proxy

    Background:
      Given the ARP suppression of tenants is proxy

    Scenario: A request for a known remote address is answered by the asker's own vxlan device
      When noa sends a gratuitous ARP
      And mia sends an ARP request for noa
      Then no ARP frame crosses the underlay
      And ole receives exactly 1 ARP request
      And mia receives exactly 1 ARP reply with SRC MAC = MAC of noa, SENDER MAC = MAC of noa

    Scenario: A request for an unknown address gets no answer and never crosses
      When mia pings noa
      Then mia sends exactly 3 ARP requests
      And no ARP frame crosses the underlay
      And the virtual switch of k1 drops exactly 3 ARP requests because "suppressed"
      And mia receives no frame

    Scenario: Unicast ARP is held back and answered as well
      When noa sends a gratuitous ARP
      And mia sends this frame
        | DST MAC    | MAC of noa |
        | SRC MAC    | MAC of mia |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of mia |
        | SENDER IP  | IP of mia  |
        | TARGET IP  | IP of noa  |
      Then no ARP frame crosses the underlay
      And mia receives exactly 1 ARP reply with SRC MAC = MAC of noa
      And noa receives no frame

    Scenario: An unasked reply to one receiver elsewhere is held back
      When mia sends this frame
        | DST MAC    | MAC of noa |
        | SRC MAC    | MAC of mia |
        | EtherType  | 0x0806     |
        | OPCODE     | 2          |
        | SENDER MAC | MAC of mia |
        | SENDER IP  | IP of mia  |
        | TARGET IP  | IP of noa  |
      Then no ARP frame crosses the underlay
      And the virtual switch of k1 drops exactly 1 ARP reply because "suppressed"

    Scenario: Neighbours on one host talk as ever
      When mia pings ole
      Then ole receives exactly 1 ARP request
      And ole sends exactly 1 ARP reply
      And the virtual switch of k1 drops no ARP reply
      And mia receives an ICMP echo reply
      And no ARP frame crosses the underlay

    Scenario: RARP crosses
      When noa migrates to k3
      Then mia receives exactly 1 RARP request
