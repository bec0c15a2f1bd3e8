Feature: ARP suppression for a distributed router's own requests
  Up to NSX 6.2.3 a DLR's requests were flooded whatever VMs' suppression was: the seven steps. From 6.2.4 they are
  suppressed like a VM's, and creating a LIF adds its address to the segment's ARP entries.

  Background:
    Given these hosts
      | host   | VTEP         | pMAC              |
      | north  | 10.8.0.1/24  | 00:50:56:eb:08:01 |
      | south  | 10.8.0.2/24  | 00:50:56:eb:08:02 |
      | east   | 10.8.0.3/24  | 00:50:56:eb:08:03 |
    And these networks
      | network | VNI  |
      | front   | 8001 |
      | back    | 8002 |
    And a distributed logical router R with these LIFs
      | network | IP             |
      | front   | 10.80.1.1/24   |
      | back    | 10.80.2.1/24   |
    And these VMs
      | VM   | host  | network | IP         |
      | web  | north | front   | 10.80.1.10 |
      | db   | south | back    | 10.80.2.20 |
      | log  | east  | back    | 10.80.2.30 |

  Rule: vms: routers' requests stay as they are

    Scenario: A DLR's request is flooded although the controller knows the target
      Given the ARP suppression of all networks is vms
      And log has pinged db
      When web pings db
      Then the uplink of north sends exactly 2 ARP requests with SRC MAC = pMAC of north, TARGET IP = IP of db
      And log receives exactly 1 ARP request
      And web receives an ICMP echo reply

    Scenario: The local instance answers for its LIF as ever, and no table holds the LIF's address
      Given the ARP suppression of all networks is vms
      When web sends an ARP request for 10.80.1.1
      Then R on north receives exactly 1 ARP request
      And web receives exactly 1 ARP reply with SRC MAC = vMAC
      And no ARP frame crosses the underlay
      And the controller table of the controller lacks
        | IP        |
        | 10.80.1.1 |

    Scenario: A VM that claims the LIF's address is not believed by other hosts' switches
      Given the ARP suppression of all networks is vms
      And app with IP 10.80.1.11 on east in front
      And app sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of app |
        | EtherType  | 0x0806     |
        | OPCODE     | 2          |
        | SENDER MAC | MAC of app |
        | SENDER IP  | 10.80.1.1  |
        | TARGET IP  | 10.80.1.1  |
      When web sends an ARP request for 10.80.1.1
      Then web receives exactly 1 ARP reply with SENDER MAC = vMAC
      And web receives no ARP reply with SENDER MAC = MAC of app

  Rule: all: routers' requests are answered as well

    Scenario: A DLR's request for a known VM is answered on its own host, and the data goes straight there
      Given the ARP suppression of all networks is all
      And log has pinged db
      When web pings db
      Then no ARP frame crosses the underlay
      And R on north receives exactly 1 ARP reply with SRC MAC = MAC of db, DST MAC = vMAC, SENDER IP = IP of db
      And log receives no frame
      And the uplink of north sends exactly 1 VXLAN packet with network ID = 8002, OUTER DST IP = 10.8.0.2
      And the uplink of north sends no VXLAN packet with OUTER DST IP = 10.8.0.3
      And the ARP table of R on north contains
        | IP       | MAC       |
        | IP of db | MAC of db |
      And web receives an ICMP echo reply

    Scenario: A miss: the seven steps, and whoever answered is known from then on
      Given the ARP suppression of all networks is all
      When web pings db
      Then the uplink of north sends exactly 2 ARP requests with SRC MAC = pMAC of north, TARGET IP = IP of db
      And the uplink of south sends exactly 1 ARP reply with DST MAC = pMAC of north
      And the controller table of the controller contains
        | network | IP       | MAC       | VTEP  |
        | back    | IP of db | MAC of db | south |
      And web receives an ICMP echo reply

    Scenario: A LIF's address is among the segment's entries, on no VTEP in particular
      Given the ARP suppression of all networks is all
      When web sends an ARP request for 10.80.1.1
      Then R on north receives no ARP request
      And web receives exactly 1 ARP reply with SRC MAC = vMAC, SENDER MAC = vMAC, SENDER IP = 10.80.1.1
      And the controller table of the controller contains
        | network | VNI  | IP        | MAC  |
        | front   | 8001 | 10.80.1.1 | vMAC |
        | back    | 8002 | 10.80.2.1 | vMAC |

    Scenario: A VM that claims a LIF's address does not get it into the table
      Given the ARP suppression of all networks is all
      When log sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of log |
        | EtherType  | 0x0806     |
        | OPCODE     | 2          |
        | SENDER MAC | MAC of log |
        | SENDER IP  | 10.80.2.1  |
        | TARGET IP  | 10.80.2.1  |
      Then the controller table of the controller contains
        | IP        | MAC  |
        | 10.80.2.1 | vMAC |
      And the controller table of the controller lacks
        | IP        | MAC        |
        | 10.80.2.1 | MAC of log |

    Scenario: Stale: a VM has silently changed its MAC address, and the router is told the old one
      Given the ARP suppression of all networks is all
      And log has pinged db
      And db changes its MAC address to 00:50:56:00:08:99
      When web pings db
      Then R on north receives exactly 1 ARP reply with SENDER MAC != 00:50:56:00:08:99
      And db receives no frame
      And web receives no ICMP echo reply
