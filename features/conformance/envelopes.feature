@live
Feature: Envelopes that a VTEP makes and opens
  Host B is the device under test, with the machine VM2 behind it, and floods to both others, which are embedded.
  Any VTEP has to pass; what systems are free to do differently, or do all the same, is in the folder differences.

  Background:
    Given these hosts
      | host   | VTEP         | interface |
      | Host A | 10.99.0.1/24 |           |
      | Host B | 10.99.0.2/24 | real      |
      | Host C | 10.99.0.3/24 |           |
    And the network blue has ID 5001 and uses VXLAN
    And VM1 with IP 172.16.20.11/24 on Host A in blue
    And VM2 with IP 172.16.20.12/24 on Host B in blue is real
    And VM3 with IP 172.16.20.13/24 on Host C in blue

  Rule: It makes them by the book

    Scenario: It opens envelopes and makes them (RFC 7348 §4.1)
      When VM1 pings VM2 2 times
      Then VM1 receives at least 2 ICMP echo replies within 3 s
      And the VTEP of Host A receives an ARP reply with SENDER IP = IP of VM2 on blue

    Scenario: VXLAN's port and the network's ID (RFC 7348 §5)
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER SRC IP = 10.99.0.2, OUTER DST PORT = 4789, VNI = 5001 within 3 s

    Scenario: From a source port of the upper range (RFC 7348 §5; Linux begins at 32768)
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER SRC PORT in 32768..65535 within 3 s

    Scenario: With a TTL that lets it be routed
      When VM1 pings VM2
      Then the uplink of Host A receives a VXLAN packet with OUTER TTL in 2..255 within 3 s

  Rule: It opens what is in order

    Scenario Outline: UDP checksum <checksum> (RFC 7348 §5)
      Given the UDP checksum of Host A is <checksum>
      When VM1 pings VM2
      Then VM1 receives an ICMP echo reply within 3 s

      Examples:
        | checksum |
        | off      |
        | on       |

    Scenario: Any source port
      Given the UDP source ports of Host A are 1024..1024
      When VM1 pings VM2
      Then VM1 receives an ICMP echo reply within 3 s

    Scenario: Reserved bits leave it working, whether it ignores or drops what has them (RFC 7348 §5: ignores)
      Given the VXLAN first reserved field of Host A is 0xffffff
      And the VXLAN second reserved field of Host A is 0xff
      When VM1 sends an ARP request for VM2
      And VM3 pings VM2
      Then the uplink of Host A receives at most 1 ARP reply within 1 s
      And VM3 receives an ICMP echo reply within 3 s

  Rule: It opens nothing else

    Scenario: Of a network that it doesn't know (RFC 7348 §4.1)
      Given the network red has ID 5002 and uses VXLAN
      And VM5 with IP 172.16.20.15/24 on Host A in red
      And VM6 with IP 172.16.20.16/24 on Host B in red is real
      When VM5 sends an ARP request for VM2
      And VM1 pings VM2
      Then the uplink of Host B receives an ARP request with VNI = 5002
      And VM1 receives an ICMP echo reply within 3 s
      And the uplink of Host A receives no ARP reply with TARGET IP = IP of VM5

    Scenario: Without the I flag (RFC 7348 §5)
      Given the VXLAN flags of Host A are 0x00
      When VM1 sends an ARP request for VM2
      And VM3 pings VM2
      Then VM3 receives an ICMP echo reply within 3 s
      And the uplink of Host A receives no ARP reply

    Scenario: With a wrong UDP checksum (RFC 7348 §5)
      Given the UDP checksum of Host A is wrong
      When VM1 sends an ARP request for VM2
      And VM3 pings VM2
      Then VM3 receives an ICMP echo reply within 3 s
      And the uplink of Host A receives no ARP reply

    Scenario: To another UDP port
      Given the VXLAN port of Host A is 4790
      When VM1 sends an ARP request for VM2
      And VM3 pings VM2
      Then VM3 receives an ICMP echo reply within 3 s
      And the uplink of Host A receives no ARP reply

    Scenario: A tagged frame is never handed on without its tag (RFC 7348 §6.1)
      Given the inner VLAN tags of Host A are carry
      When VM1 sends this frame
        | DST MAC   | Broadcast  |
        | SRC MAC   | MAC of VM1 |
        | VLAN      | 7          |
        | OPCODE    | 1          |
        | SENDER IP | IP of VM1  |
        | TARGET IP | IP of VM2  |
      And VM3 pings VM2
      Then VM3 receives an ICMP echo reply within 3 s
      And the uplink of Host A receives no ARP reply
