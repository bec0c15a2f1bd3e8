Feature: Hyper-V network virtualization: hosts know by policy and flood nothing
  Microsoft's documents: the virtual switch intercepts ARP and answers it from the host's policy; a miss gets no answer
  at all. Broadcast and subnet multicast are replicated by unicast: a copy for each VM of the network, with destination
  IP and MAC replaced by that VM's. Every host has the distributed router, at the lowest address of a subnet. What
  becomes of broadcasts that carry no IP packet no source tells: a setting.

  Background:
    Given these hosts
      | host | VTEP         |
      | h1   | 10.11.0.1/24 |
      | h2   | 10.11.0.2/24 |
      | h3   | 10.11.0.3/24 |
    And these VMs
      | VM  | host | network | IP            |
      | uta | h1   | red     | 10.50.0.11/24 |
      | udo | h2   | red     | 10.50.0.12/24 |
      | ulf | h1   | red     | 10.50.0.13/24 |
      | ute | h3   | red     | 10.50.0.14/24 |
    And Hyper-V network virtualization on red

  Rule: ARP is answered by the host

    Scenario: A request is answered from policy although nobody has ever spoken
      When uta pings udo
      Then no ARP frame crosses the underlay
      And uta receives exactly 1 ARP reply with SRC MAC = MAC of udo, DST MAC = MAC of uta, SENDER MAC = MAC of udo, SENDER IP = IP of udo
      And ulf receives no frame
      And ute receives no frame
      And udo receives no ARP request
      And uta receives an ICMP echo reply

    Scenario: The data goes to one VTEP, which nobody had to learn
      When uta pings ute
      Then the uplink of h1 sends exactly 1 VXLAN packet with OUTER DST IP = 10.11.0.3
      And the uplink of h1 sends no VXLAN packet with OUTER DST IP = 10.11.0.2
      And the MAC table of the VTEP of h1 is
        | network | MAC        | VTEP |
        | red     | MAC of udo | h2   |
        | red     | MAC of ute | h3   |

    Scenario: A neighbour on the same host is answered for as well
      When uta pings ulf
      Then ulf receives no ARP request
      And uta receives exactly 1 ARP reply with SENDER MAC = MAC of ulf
      And uta receives an ICMP echo reply
      And no frame crosses the underlay

    Scenario: A request to one receiver is answered by the host, too
      When uta sends this frame
        | DST MAC    | MAC of udo |
        | SRC MAC    | MAC of uta |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of uta |
        | SENDER IP  | IP of uta  |
        | TARGET IP  | IP of udo  |
      Then uta receives exactly 1 ARP reply with SENDER MAC = MAC of udo
      And udo receives no frame

    Scenario: A miss stays unanswered: the VM finds the address unreachable
      When uta pings 10.50.0.99
      Then uta sends exactly 3 ARP requests
      And uta receives no frame
      And ulf receives no ARP request
      And no frame crosses the underlay
      And the virtual switch of h1 drops exactly 3 ARP requests because "no policy"
      And uta drops exactly 1 packet because "ARP timeout"

    Scenario: A probe for one's own address is not told that it is taken
      When uta sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of uta |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of uta |
        | SENDER IP  | 0.0.0.0    |
        | TARGET IP  | IP of uta  |
      Then uta receives no frame
      And the virtual switch of h1 drops exactly 1 ARP request

    Scenario: A gratuitous ARP goes nowhere
      When uta sends a gratuitous ARP
      Then the virtual switch of h1 drops exactly 1 gratuitous ARP because "suppressed"
      And ulf receives no frame
      And no frame crosses the underlay

    Scenario: An address that another network has is a miss
      Given ora with IP 10.50.0.99/24 on h2 in blue
      And Hyper-V network virtualization on red and blue
      When uta sends an ARP request for 10.50.0.99
      Then uta receives no frame
      And the virtual switch of h1 drops an ARP request because "no policy"

    Scenario: What policy doesn't know is not learned from a guest
      Given udo changes its MAC address to 00:15:5d:00:00:99
      When uta pings udo
      Then uta receives exactly 1 ARP reply with SENDER MAC != 00:15:5d:00:00:99
      And uta receives no ICMP echo reply

    Scenario: Nor is a forged source
      When uta sends this frame
        | DST MAC   | MAC of udo        |
        | SRC MAC   | 00:15:5d:00:00:55 |
        | EtherType | 0x88b5            |
      Then udo receives exactly 1 frame
      And the MAC table of the VTEP of h2 lacks
        | MAC               |
        | 00:15:5d:00:00:55 |

    Scenario: A frame to an address that no VM has is not flooded
      When uta sends a frame to 00:15:5d:00:00:42
      Then the virtual switch of h1 drops exactly 1 frame because "no policy"
      And no frame crosses the underlay
      And ulf receives no frame

  Rule: Broadcast and multicast become a copy for each VM

    Scenario: An IP broadcast reaches every other VM once, addressed to that VM
      When uta pings 10.50.0.255
      Then udo receives exactly 1 frame with DST MAC = MAC of udo, DST IP = IP of udo
      And ute receives exactly 1 frame with DST MAC = MAC of ute, DST IP = IP of ute
      And ulf receives exactly 1 frame with DST MAC = MAC of ulf, DST IP = IP of ulf
      And uta receives no ICMP echo request
      And the uplink of h1 sends exactly 1 VXLAN packet with OUTER DST IP = 10.11.0.2
      And the uplink of h1 sends exactly 1 VXLAN packet with OUTER DST IP = 10.11.0.3
      And no ICMP echo request with DST MAC = Broadcast crosses the underlay

    Scenario: Two VMs on one host get two envelopes
      Given uwe with IP 10.50.0.15/24 on h2 in red
      When uta sends a broadcast frame
      Then the uplink of h1 sends exactly 2 VXLAN packets with OUTER DST IP = 10.11.0.2
      And uwe receives exactly 1 frame
      And udo receives exactly 1 frame

    Scenario: So does an IP multicast
      When uta sends 1 UDP datagram to 239.1.2.3
      Then udo receives exactly 1 UDP datagram with DST MAC = MAC of udo, DST IP = IP of udo
      And ulf receives exactly 1 UDP datagram with DST IP = IP of ulf
      And uta receives no frame

    Scenario: A broadcast without an IP packet is copied too, with the MAC address replaced alone
      When uta sends a broadcast frame
      Then udo receives exactly 1 frame with DST MAC = MAC of udo, EtherType = 0x88b5
      And ute receives exactly 1 frame
      And ulf receives exactly 1 frame
      And uta receives no frame
      And the virtual switch of h1 drops no frame

    Scenario: Unless it is told to be dropped
      Given the Hyper-V non-IP broadcasts of red is drop
      When uta sends a broadcast frame
      Then the virtual switch of h1 drops exactly 1 frame because "unknown destination"
      And ulf receives no frame
      And no frame crosses the underlay

  Rule: Policy follows a VM that moves

    Scenario: Nothing needs to be announced
      Given uta has pinged udo
      When udo migrates to h3
      Then udo sends no frame
      And no RARP request crosses the underlay
      And the MAC table of the VTEP of h1 contains
        | MAC        | VTEP |
        | MAC of udo | h3   |
      When uta pings udo
      Then the uplink of h1 sends exactly 1 VXLAN packet with OUTER DST IP = 10.11.0.3
      And uta receives an ICMP echo reply

  Rule: The distributed router

    Scenario: Its addresses are in every host's policy, and a frame leaves with the destination's ID
      Given ora with IP 10.51.0.11/24 on h2 in blue
      And Hyper-V network virtualization on blue
      And the network red has ID 6001
      And the network blue has ID 6002
      And a distributed logical router gate with these LIFs
        | network | IP           |
        | red     | 10.50.0.1/24 |
        | blue    | 10.51.0.1/24 |
      When uta pings ora
      Then no ARP frame crosses the underlay
      And uta receives exactly 1 ARP reply with SENDER IP = 10.50.0.1, SENDER MAC = vMAC
      And gate on h1 receives no ARP request
      And gate on h1 receives exactly 1 ARP reply with SENDER IP = IP of ora, SENDER MAC = MAC of ora
      And the uplink of h1 sends exactly 1 VXLAN packet with network ID = 6002, OUTER DST IP = 10.11.0.2
      And the uplink of h1 sends no VXLAN packet with network ID = 6001
      And uta receives an ICMP echo reply

  Rule: The envelope

    Scenario: Version 2 uses VXLAN unless a network states another one
      When uta pings udo
      Then the uplink of h1 sends a VXLAN packet with OUTER DST IP = 10.11.0.2

    Scenario: Version 1 uses NVGRE
      Given the Hyper-V encapsulation of red is NVGRE
      When uta pings udo
      Then the uplink of h1 sends exactly 1 NVGRE packet with OUTER DST IP = 10.11.0.2
      And no VXLAN packet crosses the underlay
      And uta receives an ICMP echo reply

    Scenario: What a network states goes before
      Given the Hyper-V encapsulation of red is NVGRE
      And the network red uses Geneve
      When uta pings udo
      Then the uplink of h1 sends exactly 1 Geneve packet with OUTER DST IP = 10.11.0.2

  Rule: Other networks are flooded as ever

    Scenario: The same hosts, another network
      Given ora with IP 10.51.0.11/24 on h1 in blue
      And oda with IP 10.51.0.12/24 on h2 in blue
      And olf with IP 10.51.0.13/24 on h3 in blue
      When ora pings oda
      Then olf receives exactly 1 ARP request
      And ora receives an ICMP echo reply

    Scenario: Hosts that behave like Hyper-V virtualize every network so
      Given ora with IP 10.51.0.11/24 on h1 in blue
      And oda with IP 10.51.0.12/24 on h2 in blue
      And the hosts behave like Hyper-V
      When ora pings oda
      Then no ARP frame crosses the underlay
      And ora receives an ICMP echo reply
