Feature: A distributed router on a VLAN
  A VLAN LIF joins physical machines to the overlay. Physical switches must not see one MAC address on every
  port, and physical machines want one router: so every host sends with its own pMAC, and of all instances
  the designated one alone answers and asks in the LIF's name. Which host that is, what the instances tell
  each other on UDP port 6999, and that pMAC rather than vMAC leaves with data, no source confirms: each is a
  setting or a choice of this model.

  Background:
    Given an NSX transport zone with unicast replication
    And these hosts
      | host  | VTEP           | pMAC              |
      | esx-1 | 192.168.150.51 | 00:50:56:eb:00:01 |
      | esx-2 | 192.168.150.52 | 00:50:56:eb:00:02 |
      | esx-3 | 192.168.150.53 | 00:50:56:eb:00:03 |
      | esx-9 |                |                   |
      | rack  |                |                   |
    And a physical switch tor with these ports
      | port | connected to     | mode   | VLANs |
      | 1    | vmnic0 of esx-1  | trunk  |       |
      | 2    | vmnic0 of esx-2  | trunk  |       |
      | 3    | vmnic0 of esx-3  | trunk  |       |
      | 8    | vmnic0 of esx-9  | trunk  |       |
      | 9    | vmnic0 of rack   | access | 30    |
    And a port group servers on VLAN 30 in esx-1, esx-2, esx-3 and esx-9
    And a port group bare on VLAN 0 in rack
    And these networks
      | network | VNI  |
      | web     | 5000 |
    And a distributed logical router dlr with these LIFs
      | network | IP             |
      | web     | 172.16.10.1/24 |
      | servers | 172.16.30.1/24 |
    And these VMs
      | VM     | host  | network | IP              | gateway     |
      | web-2  | esx-2 | web     | 172.16.10.12    | 172.16.10.1 |
      | web-3  | esx-3 | web     | 172.16.10.13    | 172.16.10.1 |
      | srv-1  | esx-1 | servers | 172.16.30.11    | 172.16.30.1 |
      | srv-3  | esx-3 | servers | 172.16.30.13    | 172.16.30.1 |
      | old-9  | esx-9 | servers | 172.16.30.19    | 172.16.30.1 |
      | oracle | rack  | bare    | 172.16.30.99/24 | 172.16.30.1 |

  Rule: A physical machine has one router, the designated instance

    Scenario: The lowest host's instance alone answers, with its pMAC
      When oracle sends an ARP request for 172.16.30.1
      Then oracle receives exactly 1 ARP reply with SENDER IP = 172.16.30.1
      And oracle receives it with SRC MAC = pMAC of esx-1, SENDER MAC = pMAC of esx-1
      And the dlr on esx-1 receives exactly 1 ARP request
      And the dlr on esx-2 receives no ARP request
      And the dlr on esx-3 sends no frame
      And the LIF table of dlr on esx-3 contains
        | network | IP             | designated instance |
        | servers | 172.16.30.1/24 | esx-1               |
        | web     | 172.16.10.1/24 |                     |

    Scenario: Which instance is designated is a setting
      Given the designated instance of dlr is esx-3
      When oracle sends an ARP request for 172.16.30.1
      Then oracle receives exactly 1 ARP reply
      And oracle receives it with SENDER MAC = pMAC of esx-3
      And the dlr on esx-1 receives no ARP request

    Scenario: It routes what the machine sends
      When oracle pings web-2
      Then oracle receives exactly 1 ICMP echo reply with TTL = 63
      And the dlr on esx-1 receives an ICMP echo request with SRC MAC = MAC of oracle, DST MAC = vMAC
      And the dvUplink of esx-1 sends it with SRC MAC = pMAC of esx-1, DST MAC = MAC of web-2, VNI = 5000
      And the dlr on esx-3 receives no ICMP message

    Scenario: The way back is routed on the VM's host
      When oracle pings web-2
      Then the dlr on esx-2 sends an ICMP echo reply with SRC MAC = vMAC, DST MAC = MAC of oracle
      And vmnic0 of esx-2 sends it with SRC MAC = pMAC of esx-2, VLAN = 30
      And the dlr on esx-1 receives no ICMP echo reply

    Scenario: The switch sees each pMAC on its host's port, and the vMAC nowhere
      When oracle pings web-2
      Then the MAC table of tor contains
        | VLAN | MAC           | port |
        | 30   | pMAC of esx-1 | 1    |
        | 30   | pMAC of esx-2 | 2    |
      And the MAC table of tor lacks
        | MAC  |
        | vMAC |
      And tor sees no frame with SRC MAC = vMAC

  Rule: The designated instance resolves on behalf of the others

    Scenario: Another instance asks it on UDP port 6999
      When web-2 pings oracle
      Then vmnic0 of esx-2 sends exactly 1 UDP datagram with DST PORT = 6999, SRC IP = IP of esx-2, DST IP = IP of esx-1
      And vmnic0 of esx-1 sends an ARP request with SRC MAC = pMAC of esx-1, SENDER MAC = pMAC of esx-1, VLAN = 30
      And oracle receives exactly 1 ARP request with SENDER IP = 172.16.30.1, SENDER MAC = pMAC of esx-1
      And vmnic0 of esx-1 sends exactly 1 UDP datagram with SRC PORT = 6999, DST IP = IP of esx-2
      And web-2 receives exactly 1 ICMP echo reply
      And the ARP table of dlr on esx-2 contains
        | IP           | MAC           |
        | 172.16.30.99 | MAC of oracle |

    Scenario: The other instance's own request stays in its host
      When web-2 pings oracle
      Then the dlr on esx-2 sends an ARP request with TARGET IP = IP of oracle, tag = "DVS Local"
      And vmnic0 of esx-2 sends no ARP request with VLAN = 30

    Scenario: It sends by itself what it has then learned
      Given web-2 has pinged oracle
      When web-2 pings oracle
      Then vmnic0 of esx-2 sends an ICMP echo request with SRC MAC = pMAC of esx-2, DST MAC = MAC of oracle, VLAN = 30
      And the dlr on esx-1 receives no ICMP echo request
      And no UDP datagram with DST PORT = 6999 crosses the underlay

    Scenario: What the designated instance knows it answers at once
      Given oracle has pinged web-2
      And web-3 sends a broadcast frame
      When web-3 pings oracle
      Then web-3 receives an ICMP echo reply
      And the underlay sees exactly 2 UDP datagrams with DST PORT = 6999
      And oracle receives no ARP request with SENDER IP = 172.16.30.1

    Scenario: A neighbour that does not answer
      When web-2 pings 172.16.30.200
      Then vmnic0 of esx-2 sends exactly 3 UDP datagrams with DST PORT = 6999
      And the dlr on esx-2 drops a packet because "ARP timeout"
      And no UDP datagram with DST IP = IP of esx-2, DST PORT = 6999 crosses the underlay

  Rule: VMs on the VLAN have their router in their own host

    Scenario: The local instance answers with the vMAC, and the request stays in the host
      When srv-3 sends an ARP request for 172.16.30.1
      Then srv-3 receives exactly 1 ARP reply with SENDER MAC = vMAC
      And tor sees no ARP request with VLAN = 30
      And the dlr on esx-1 receives no ARP request

    Scenario: From the VLAN into the overlay, between hosts
      When srv-1 pings web-2
      Then srv-1 receives exactly 1 ICMP echo reply with TTL = 63
      And the dvUplink of esx-1 sends an ICMP echo request with VNI = 5000
      And vmnic0 of esx-2 sends an ICMP echo reply with VLAN = 30, SRC MAC = pMAC of esx-2, DST MAC = MAC of srv-1

    Scenario: Within one host without a frame on an uplink
      Given srv-3 has pinged web-3
      When srv-3 pings web-3
      Then srv-3 receives exactly 1 ICMP echo reply with SRC MAC = vMAC
      And no frame crosses the underlay

    Scenario: A VM never takes the designated instance for its router
      Given srv-3 has pinged web-3
      When web-2 pings 172.16.30.13
      Then the dlr on esx-3 receives an ARP request with SRC MAC = pMAC of esx-1, DST MAC = vMAC
      And the dlr on esx-3 sends an ARP request with SENDER MAC = vMAC, tag = "DVS Local"
      And srv-3 receives no ARP frame with SENDER MAC = pMAC of esx-1
      And vmnic0 of esx-3 sends an ARP reply with DST MAC = pMAC of esx-1, VLAN = 30
      And web-2 receives an ICMP echo reply
      And the ARP table of srv-3 contains
        | IP          | MAC  |
        | 172.16.30.1 | vMAC |

    Scenario: Within the VLAN nobody routes
      When srv-1 pings oracle
      Then srv-1 receives exactly 1 ICMP echo reply with TTL = 64
      And the dlr on esx-1 receives no ICMP message

  Rule: Data may leave with the vMAC instead, at a price

    Scenario: Then one MAC address is behind several ports of the switch
      Given the VLAN LIF egress source of dlr is vMAC
      And oracle has pinged web-2
      When web-2 pings oracle
      Then vmnic0 of esx-2 sends an ICMP echo request with SRC MAC = vMAC, VLAN = 30
      And vmnic0 of esx-2 sends no ICMP echo request with SRC MAC = pMAC of esx-2
      And the MAC table of tor contains
        | MAC  | port |
        | vMAC | 2    |
      And web-2 receives exactly 1 ICMP echo reply

    Scenario: ARP leaves with the pMAC all the same
      Given the VLAN LIF egress source of dlr is vMAC
      When oracle sends an ARP request for 172.16.30.1
      Then oracle receives an ARP reply with SRC MAC = pMAC of esx-1, SENDER MAC = pMAC of esx-1

  Rule: What is not for the router stays away from it

    Scenario: A frame to another host's pMAC
      Given oracle has pinged web-2
      When oracle pings web-3
      Then the dlr on esx-1 receives an ICMP echo request
      And the dlr on esx-2 receives no ICMP echo request
      And the dlr on esx-3 receives no ICMP echo request

    Scenario: A host without VTEP is not in the transport zone and runs no instance
      When old-9 sends an ARP request for 172.16.30.1
      Then old-9 receives exactly 1 ARP reply
      And old-9 receives it with SENDER MAC = pMAC of esx-1

    Scenario: What the instance itself has sent does not come back to it by another uplink
      Given esx-1 also has the uplink vmnic1, connected to port 11 of tor
      And the active uplinks of esx-1 are vmnic0, vmnic1
      When oracle pings 172.16.30.200 and web-2 pings 172.16.30.200 after 1 ms
      Then tor sends an ARP request with SRC MAC = pMAC of esx-1, TARGET IP = 172.16.30.200
      And the virtual switch of esx-1 drops it because "reflection"

    Scenario: A physical machine runs no instance
      When oracle pings web-2
      Then rack sees no frame with SRC MAC = vMAC
      And rack sees no frame with DST MAC = vMAC
