Feature: The DLR ARP process in seven steps
  A distributed logical router has one address and one MAC address, the vMAC, on every host. An
  instance that has to resolve a VM on another host can't ask in the vMAC's name: the VM's own host
  would take the answer. So the request leaves its host under that host's pMAC, the local instance
  asks again in its own name, and hands the reply to the pMAC that asked.

  Background:
    Given an NSX transport zone with unicast replication
    And these hosts
      | host  | VTEP            | pMAC              |
      | esx-1 | 192.168.150.51  | 00:50:56:eb:00:01 |
      | esx-2 | 192.168.150.52  | 00:50:56:eb:00:02 |
      | esx-3 | 192.168.150.53  | 00:50:56:eb:00:03 |
      | esx-4 | 192.168.150.54  | 00:50:56:eb:00:04 |
    And these networks
      | network | VNI  |
      | web     | 5000 |
      | db      | 5001 |
      | backup  | 5002 |
    And a distributed logical router edge with these LIFs
      | network | IP             |
      | web     | 172.16.10.1/24 |
      | db      | 172.16.20.1/24 |
      | backup  | 172.16.30.1/24 |
    And these VMs
      | VM     | host  | network | IP           |
      | web-1  | esx-1 | web     | 172.16.10.11 |
      | db-1   | esx-2 | db      | 172.16.20.11 |
      | db-2   | esx-3 | db      | 172.16.20.12 |
      | tape-1 | esx-4 | backup  | 172.16.30.11 |

  Rule: Step 1, the instance on the source host asks in the vMAC's name

    Scenario: The request is a broadcast from the vMAC and the LIF of the destination's network
      When web-1 pings db-1
      Then the edge on esx-1 sends exactly 1 ARP request on db
      And the edge on esx-1 sends an ARP request on db with
        | SRC MAC    | vMAC        |
        | DST MAC    | Broadcast   |
        | OPCODE     | 1           |
        | SENDER MAC | vMAC        |
        | SENDER IP  | 172.16.20.1 |
        | TARGET IP  | IP of db-1  |
      And the DLR on esx-3 sends no ARP request on web

    Scenario: VMs of that network on the same host see it as it is
      Given db-0 with IP 172.16.20.10 on esx-1 in db
      When web-1 pings db-1
      Then db-0 receives exactly 1 ARP request with SRC MAC = vMAC, DST MAC = Broadcast, TARGET IP = IP of db-1
      And db-0 sends no ARP reply

  Rule: Step 2, on leaving the host the vMAC becomes the host's pMAC, in one copy for each other VTEP

    Scenario: Every other member gets a copy in the pMAC's name
      When web-1 pings db-1
      Then the dvUplink of esx-1 sends exactly 2 ARP requests on db
      And the dvUplink of esx-1 sends no ARP request with SRC MAC != pMAC of esx-1
      And the dvUplink of esx-1 sends a VXLAN packet with OUTER SRC IP = 192.168.150.51, OUTER DST IP = 192.168.150.52, OUTER DST PORT = 8472, VNI = 5001
      And the dvUplink of esx-1 sends a VXLAN packet with OUTER DST IP = 192.168.150.53, VNI = 5001
      And no frame with SRC MAC = vMAC crosses the underlay

    Scenario: The body of the request is untouched
      When web-1 pings db-1
      Then the VTEP of esx-2 receives an ARP request with SRC MAC = pMAC of esx-1, SENDER MAC = vMAC, SENDER IP = 172.16.20.1

  Rule: Step 3, the receiving host knows its own LIF's address as sender and hands the request to its instance alone

    Scenario: Proxy ARP marks the request for the local instance
      When web-1 pings db-1
      Then the edge on esx-2 receives exactly 1 ARP request on db
      And the edge on esx-2 receives an ARP request with SRC MAC = pMAC of esx-1, DST MAC = vMAC
      And db-1 receives no frame with SRC MAC = pMAC of esx-1, EtherType = 0x0806

    Scenario: The VTEP learns where the pMAC lives
      When web-1 pings db-1
      Then the MAC table of the VTEP of esx-2 contains
        | network | MAC           | VTEP           |
        | db      | pMAC of esx-1 | 192.168.150.51 |

  Rule: Step 4, the local instance saves the pMAC and asks again in its own name, inside its host only

    Scenario: The second request carries the mark DVS Local and stays in the host
      When web-1 pings db-1
      Then the edge on esx-2 sends an ARP request with SRC MAC = vMAC, DST MAC = Broadcast, tag = "DVS Local", SENDER IP = 172.16.20.1, TARGET IP = IP of db-1 on db
      And db-1 receives exactly 1 ARP request with SRC MAC = vMAC
      And the dvUplink of esx-2 sends no ARP request on db
      And the VTEP of esx-2 sends no ARP request on db

  Rule: Step 5, the VM answers its own host's instance

    Scenario: The reply goes to the vMAC and not to the overlay
      When web-1 pings db-1
      Then db-1 sends exactly 1 ARP reply
      And db-1 sends an ARP reply with SRC MAC = MAC of db-1, DST MAC = vMAC, TARGET MAC = vMAC
      And the edge on esx-2 receives an ARP reply with SRC MAC = MAC of db-1, DST MAC = vMAC
      And db-2 sends no ARP reply

  Rule: Step 6, the instance sends the reply on to the saved pMAC, in one unicast envelope

    Scenario: Only the host that asked gets the reply
      When web-1 pings db-1
      Then the edge on esx-2 sends an ARP reply with SRC MAC = MAC of db-1, DST MAC = pMAC of esx-1
      And the VTEP of esx-2 sends exactly 1 ARP reply on db
      And the dvUplink of esx-2 sends a VXLAN packet with DST MAC = pMAC of esx-1, OUTER DST IP = 192.168.150.51, VNI = 5001
      And the VTEP of esx-3 receives no ARP reply on db
      And esx-2 sends an ARP reply with DST MAC = pMAC of esx-1 to esx-1

  Rule: Step 7, on arrival the pMAC becomes the vMAC again, and the packet that waited is sent

    Scenario: The instance that asked learns the VM and routes the ping
      When web-1 pings db-1
      Then the edge on esx-1 receives exactly 1 ARP reply on db
      And the edge on esx-1 receives an ARP reply with SRC MAC = MAC of db-1, DST MAC = vMAC
      And the ARP table of the edge on esx-1 contains
        | IP           | MAC         |
        | 172.16.20.11 | MAC of db-1 |
      And db-1 receives exactly 1 ICMP echo request with TTL = 63
      And web-1 receives exactly 1 ICMP echo reply with SRC IP = IP of db-1, TTL = 63

  Rule: All of it, in order

    Scenario: Seven steps in one table
      When web-1 pings db-1
      Then these frames are seen in this order
        | at                | frame             | SRC MAC       | DST MAC       | VNI  |
        | edge on esx-1     | ARP request       | vMAC          | Broadcast     |      |
        | VTEP of esx-1     | ARP request       | pMAC of esx-1 | Broadcast     |      |
        | dvUplink of esx-1 | ARP request       | pMAC of esx-1 | Broadcast     | 5001 |
        | VTEP of esx-2     | ARP request       | pMAC of esx-1 | Broadcast     |      |
        | edge on esx-2     | ARP request       | pMAC of esx-1 | vMAC          |      |
        | edge on esx-2     | ARP request       | vMAC          | Broadcast     |      |
        | db-1              | ARP request       | vMAC          | Broadcast     |      |
        | db-1              | ARP reply         | MAC of db-1   | vMAC          |      |
        | edge on esx-2     | ARP reply         | MAC of db-1   | pMAC of esx-1 |      |
        | dvUplink of esx-2 | ARP reply         | MAC of db-1   | pMAC of esx-1 | 5001 |
        | edge on esx-1     | ARP reply         | MAC of db-1   | vMAC          |      |
        | edge on esx-1     | ICMP echo request | vMAC          | MAC of db-1   |      |
        | db-1              | ICMP echo request | pMAC of esx-1 | MAC of db-1   |      |

    Scenario: What is known is not asked again
      Given web-1 has pinged db-1
      When web-1 pings db-1
      Then no ARP frame crosses the underlay
      And the edge on esx-1 sends no ARP request
      And web-1 receives exactly 1 ICMP echo reply
