Feature: The controller answers ARP in place of a flood
  A VM's broadcast request is intercepted at its port: the host's cache answers, else the controller does, and only
  where both know nothing it is flooded. VMware's documents tell these three steps and that the controller learns from
  snooped ARP. That nobody is known before it has spoken, what refreshes an entry and what a moved VM does to it are
  choices of this model.

  Background:
    Given these hosts
      | host | VTEP        |
      | esx1 | 10.7.0.1/24 |
      | esx2 | 10.7.0.2/24 |
      | esx3 | 10.7.0.3/24 |
    And these networks
      | network | VNI  |
      | green   | 7001 |
      | grey    | 7002 |
    And these VMs
      | VM   | host | network | IP              |
      | ann  | esx1 | green   | 192.168.7.1/24  |
      | bob  | esx2 | green   | 192.168.7.2/24  |
      | carl | esx1 | green   | 192.168.7.3/24  |
      | dora | esx3 | green   | 192.168.7.4/24  |
    And the ARP suppression of green is vms

  Rule: A miss is flooded, a hit is not

    Scenario: Nobody has spoken yet, so that the request is flooded as usual
      When ann pings bob
      Then dora receives exactly 1 ARP request with TARGET IP = IP of bob
      And carl receives exactly 1 ARP request with TARGET IP = IP of bob
      And bob sends exactly 1 ARP reply
      And ann receives an ICMP echo reply

    Scenario: Who has spoken is known to the controller, and the next one that asks is answered by its own host
      Given ann has pinged bob
      When carl pings bob
      Then no ARP frame crosses the underlay
      And ann receives no ARP request
      And bob receives no ARP request
      And carl receives exactly 1 ARP reply with SRC MAC = MAC of bob, DST MAC = MAC of carl, SENDER MAC = MAC of bob, SENDER IP = IP of bob, TARGET MAC = MAC of carl, TARGET IP = IP of carl
      And carl receives an ICMP echo reply

    Scenario: Who was not asked doesn't know the asker: it asks in turn, and its own host answers
      Given ann has pinged bob
      When carl pings bob
      Then bob sends exactly 1 ARP request with TARGET IP = IP of carl
      And bob receives exactly 1 ARP reply with SENDER MAC = MAC of carl
      And carl receives no ARP request

    Scenario: The controller tells where the owner is, too, so that its first packet is not flooded either
      Given bob has pinged dora
      When carl pings bob
      Then no ARP request crosses the underlay
      And the uplink of esx1 sends exactly 1 VXLAN packet with OUTER DST IP = 10.7.0.2
      And the uplink of esx1 sends no VXLAN packet with OUTER DST IP = 10.7.0.3
      And the MAC table of the VTEP of esx1 contains
        | network | MAC        | VTEP |
        | green   | MAC of bob | esx2 |

    Scenario: A neighbour on the same host is answered for as well
      Given carl has pinged bob
      When ann pings carl
      Then carl receives no ARP request
      And no frame crosses the underlay
      And ann receives an ICMP echo reply

    Scenario: Without suppression everybody hears every request
      Given the ARP suppression of green is off
      And ann has pinged bob
      When carl pings bob
      Then ann receives exactly 1 ARP request
      And dora receives exactly 1 ARP request
      And the controller table of the controller is
        | network | IP | MAC | VTEP |

    Scenario: What a network does is its own affair
      Given eve with IP 192.168.7.1/24 on esx1 in grey
      And fred with IP 192.168.7.2/24 on esx2 in grey
      And gina with IP 192.168.7.9/24 on esx3 in grey
      And ann has pinged bob
      And eve has pinged fred
      When eve sends an ARP request for fred
      And ann sends an ARP request for bob
      Then gina receives exactly 1 ARP request
      And fred receives exactly 1 ARP request
      And bob receives no ARP request

    Scenario: An address that another network's VM has is not known
      Given ann has pinged bob
      And eve with IP 192.168.7.77/24 on esx1 in grey
      And the ARP suppression of grey is vms
      When eve sends an ARP request for 192.168.7.2
      Then eve receives no ARP reply
      And eve sends an ARP request

  Rule: What the controller knows, it has heard from hosts

    Scenario: Its table names network, address and VTEP of all that have spoken, and of nobody else
      When ann pings bob
      Then the controller table of the controller is
        | network | VNI  | IP        | MAC        | VTEP     |
        | green   | 7001 | IP of ann | MAC of ann | 10.7.0.1 |
        | green   | 7001 | IP of bob | MAC of bob | 10.7.0.2 |
      And the ARP table of the controller contains
        | network | VNI  | IP        | MAC        |
        | green   | 7001 | IP of bob | MAC of bob |
      And the MAC table of the controller contains
        | VNI  | MAC        | VTEP     |
        | 7001 | MAC of bob | 10.7.0.2 |

    Scenario: A probe for a free address claims nothing
      When ann sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of ann  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of ann  |
        | SENDER IP  | 0.0.0.0     |
        | TARGET IP  | 192.168.7.8 |
      Then dora receives exactly 1 ARP request with SENDER IP = 0.0.0.0
      And the controller table of the controller is
        | network | IP | MAC | VTEP |

    Scenario: Who would be told that an address is its own is not answered
      Given ann has pinged bob
      When ann sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of ann  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of ann  |
        | SENDER IP  | 0.0.0.0     |
        | TARGET IP  | IP of ann   |
      Then ann receives no ARP reply
      And dora receives exactly 1 ARP request

  Rule: Announcements and what is sent to one receiver pass

    Scenario: A gratuitous ARP reaches everybody although its address is known
      Given ann has pinged bob
      When ann sends a gratuitous ARP
      Then bob receives exactly 1 gratuitous ARP
      And carl receives exactly 1 gratuitous ARP
      And dora receives exactly 1 gratuitous ARP
      And no ARP reply crosses the underlay

    Scenario: A request to one receiver, as a guest re-validates an entry, goes to its receiver
      Given ann has pinged bob
      When ann sends this frame
        | DST MAC    | MAC of bob |
        | SRC MAC    | MAC of ann |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of ann |
        | SENDER IP  | IP of ann  |
        | TARGET IP  | IP of bob  |
      Then bob receives exactly 1 ARP request
      And bob sends exactly 1 ARP reply

  Rule: A host's cache holds the controller's answers

    Scenario: An answer stays in the asker's host and in no other
      Given bob has pinged dora
      When carl sends an ARP request for bob
      Then the ARP table of the virtual switch of esx1 is
        | network | IP        | MAC        |
        | green   | IP of bob | MAC of bob |
      And the ARP table of the virtual switch of esx3 is
        | network | IP | MAC |

    Scenario: It answers even when the controller has forgotten
      Given the controller ARP ageing of green is 10 s
      And bob has pinged dora
      And carl has pinged bob
      When 60 s pass
      And ann sends an ARP request for bob
      Then the controller table of the controller lacks
        | IP        |
        | IP of bob |
      And no ARP frame crosses the underlay
      And ann receives exactly 1 ARP reply with SENDER MAC = MAC of bob

    Scenario: It tells nobody that his own address is taken
      Given bob has pinged dora
      And carl has pinged bob
      And bob migrates to esx1
      When bob sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of bob |
        | EtherType  | 0x0806     |
        | OPCODE     | 1          |
        | SENDER MAC | MAC of bob |
        | SENDER IP  | 0.0.0.0    |
        | TARGET IP  | IP of bob  |
      Then bob receives no ARP reply
      And dora receives exactly 1 ARP request

    Scenario: Stale: a guest has silently changed its MAC address, and the cache still answers with the old one
      Given bob has pinged dora
      And carl has pinged bob
      And bob changes its MAC address to 00:50:56:00:00:99
      And carl has no ARP entry for bob
      When carl pings bob
      Then carl receives an ARP reply with SENDER IP = IP of bob, SENDER MAC != 00:50:56:00:00:99
      And carl receives no ICMP echo reply
      And bob receives no ARP request

    Scenario: The stale entry is gone after 180 s, the controller's too: the request is flooded, and the new owner answers
      Given bob has pinged dora
      And carl has pinged bob
      And bob changes its MAC address to 00:50:56:00:00:99
      And carl has no ARP entry for bob
      When 180 s pass
      And carl pings bob
      Then dora receives exactly 1 ARP request with TARGET IP = IP of bob
      And carl receives an ARP reply with SENDER MAC = 00:50:56:00:00:99
      And carl receives an ICMP echo reply

    Scenario: A gratuitous ARP renews the cache on its way, and the controller's entry
      Given bob has pinged dora
      And carl has pinged bob
      And bob changes its MAC address to 00:50:56:00:00:99
      When bob sends a gratuitous ARP
      Then the ARP table of the virtual switch of esx1 is
        | network | IP        | MAC               |
        | green   | IP of bob | 00:50:56:00:00:99 |
      And the controller table of the controller contains
        | IP        | MAC               | VTEP |
        | IP of bob | 00:50:56:00:00:99 | esx2 |
      And the ARP table of the virtual switch of esx3 is
        | network | IP | MAC |

    Scenario: A VM that has taken over an address is known by it as soon as it speaks
      Given bob has pinged dora
      When carl sends this frame
        | DST MAC    | Broadcast  |
        | SRC MAC    | MAC of carl |
        | EtherType  | 0x0806     |
        | OPCODE     | 2          |
        | SENDER MAC | MAC of carl |
        | SENDER IP  | IP of bob  |
        | TARGET IP  | IP of bob  |
      Then the controller table of the controller contains
        | IP        | MAC         | VTEP |
        | IP of bob | MAC of carl | esx1 |

    Scenario: The controller follows a VM to its new host
      Given bob has pinged dora
      When bob migrates to esx3
      Then the controller table of the controller contains
        | IP        | MAC        | VTEP |
        | IP of bob | MAC of bob | esx3 |
      When ann pings bob
      Then no ARP request crosses the underlay
      And the uplink of esx1 sends no VXLAN packet with OUTER DST IP = 10.7.0.2
      And ann receives an ICMP echo reply

  Rule: Entries age, in a host and in the controller

    Scenario Outline: The controller forgets who has been silent for its ageing time
      Given the controller ARP ageing of green is <ageing>
      And bob has pinged dora
      When 100 s pass
      And carl sends an ARP request for bob
      Then ann receives <requests>

      Examples:
        | ageing | requests              |
        | 99 s   | exactly 1 ARP request |
        | 200 s  | no ARP request        |
        | 0 s    | no ARP request        |

    Scenario Outline: The host forgets an answer after its ageing time and asks the controller again
      Given the ARP suppression ageing of green is <ageing>
      And bob has pinged dora
      And carl has pinged bob
      When 100 s pass
      And dora sends a broadcast frame
      Then the ARP table of the virtual switch of esx1 <claim>
        | network | IP        |
        | green   | IP of bob |

      Examples:
        | ageing | claim    |
        | 99 s   | lacks    |
        | 101 s  | contains |

    Scenario: Whoever speaks is young again
      Given bob has pinged dora
      When 100 s pass
      And bob sends a gratuitous ARP
      And 100 s pass
      And carl sends an ARP request for bob
      Then ann receives no ARP request with SENDER IP = IP of carl
      And carl receives an ARP reply

  Rule: An address that moves too often has two owners

    Scenario Outline: After <limit> moves the controller believes no further one
      Given the controller duplicate moves of green are <limit>
      And ann sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of ann  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of ann  |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      When bob sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of bob  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of bob  |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      And 10 s pass
      And dora sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of dora |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of dora |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      Then the controller table of the controller contains
        | IP          | MAC           | VTEP   |
        | 192.168.7.9 | MAC of <owner> | <host> |

      Examples:
        | limit | owner | host |
        | 0     | dora  | esx3 |
        | 1     | bob   | esx2 |
        | 2     | dora  | esx3 |

    Scenario: Moves further apart than the window don't count together
      Given the controller duplicate moves of green are 2
      And the controller duplicate window of green is 20 s
      And ann sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of ann  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of ann  |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      When bob sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of bob  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of bob  |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      And 30 s pass
      And dora sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of dora |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of dora |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      And ann sends this frame
        | DST MAC    | Broadcast   |
        | SRC MAC    | MAC of ann  |
        | EtherType  | 0x0806      |
        | OPCODE     | 1           |
        | SENDER MAC | MAC of ann  |
        | SENDER IP  | 192.168.7.9 |
        | TARGET IP  | 192.168.7.9 |
      Then the controller table of the controller contains
        | IP          | MAC        | VTEP |
        | 192.168.7.9 | MAC of ann | esx1 |
