Feature: The destination host announces a VM that has migrated

  Background:
    Given these hosts
      | host  | uplinks |
      | rack1 | vmnic2  |
      | rack2 | vmnic3  |
      | desk  | vmnic0  |
    And a physical switch leaf with these ports
      | port | connected to    |
      | 11   | vmnic2 of rack1 |
      | 12   | vmnic3 of rack2 |
      | 40   | vmnic0 of desk  |
    And a port group Shop on VLAN 110 in every host
    And these VMs
      | VM    | host  | network | IP             | MAC               |
      | till  | rack1 | Shop    | 10.110.0.7/24  | 00:50:56:9a:00:07 |
      | stock | rack1 | Shop    | 10.110.0.8/24  | 00:50:56:9a:00:08 |
      | buyer | desk  | Shop    | 10.110.0.50/24 | 00:50:56:9a:00:50 |
    And buyer has pinged till
    And buyer has pinged stock

  Scenario: Before the migration the switch knows where the VM is
    When buyer sends 2 UDP datagrams to till
    Then port 11 of leaf sends exactly 2 UDP datagrams
    And port 12 of leaf sends no frame
    And the MAC table of leaf contains
      | VLAN | MAC         | port |
      | 110  | MAC of till | 11   |

  Scenario: One RARP request in the VM's name, tagged, of 60 bytes and the tag
    When till migrates to rack2
    Then vmnic3 of rack2 sends exactly 1 RARP request with
      | EtherType  | 0x8035      |
      | VLAN       | 110         |
      | SRC MAC    | MAC of till |
      | DST MAC    | Broadcast   |
      | OPCODE     | 3           |
      | SENDER MAC | MAC of till |
      | TARGET MAC | MAC of till |
      | SENDER IP  | 0.0.0.0     |
      | TARGET IP  | 0.0.0.0     |
      | LENGTH     | 64          |
    And till sends no frame
    And vmnic2 of rack1 sends no frame
    And vmnic3 of rack2 sends no ARP frame

  Scenario: Every switch port of the VLAN gets it, and only the VM's entry moves
    When till migrates to rack2
    Then port 11 of leaf sends a RARP request with VLAN = 110
    And port 40 of leaf sends a RARP request with VLAN = 110
    And port 12 of leaf sends no frame
    And the MAC table of leaf contains
      | VLAN | MAC          | port |
      | 110  | MAC of till  | 12   |
      | 110  | MAC of stock | 11   |
    And the MAC table of leaf lacks
      | VLAN | MAC         | port |
      | 110  | MAC of till | 11   |

  Scenario: The announcement tells nobody an IP address
    When till migrates to rack2
    Then buyer receives a RARP request with SENDER IP = 0.0.0.0, LENGTH = 60
    And buyer sends no frame

  Scenario: Afterwards frames reach the VM at its new place, whether or not it speaks
    When till migrates to rack2
    And buyer sends 3 UDP datagrams to till
    Then till receives exactly 3 UDP datagrams
    And port 12 of leaf sends exactly 3 UDP datagrams
    And port 11 of leaf sends no UDP datagram
    And till sends no frame

  Scenario: Without Notify Switches a silent VM gets nothing
    Given Notify Switches is off on port group Shop
    When till migrates to rack2
    And buyer sends 3 UDP datagrams to till
    Then rack2 sends no RARP request
    And port 11 of leaf sends exactly 3 UDP datagrams
    And till receives no UDP datagram
    And the MAC table of leaf contains
      | VLAN | MAC         | port |
      | 110  | MAC of till | 11   |

  Scenario: Without Notify Switches a talking VM announces itself by its first frame
    Given Notify Switches is off on port group Shop
    When till migrates to rack2
    And till pings buyer
    And buyer sends 3 UDP datagrams to till
    Then rack2 sends no RARP request
    And till receives exactly 3 UDP datagrams
    And the MAC table of leaf contains
      | VLAN | MAC         | port |
      | 110  | MAC of till | 12   |

  Scenario: The host's setting counts where the port group's is not said
    Given Notify Switches is off on switch rack2
    When till migrates to rack2
    Then rack2 sends no RARP request

  Scenario: The port group's setting overrides the host's
    Given Notify Switches is off on switch rack2
    And Notify Switches is on on port group Shop
    When till migrates to rack2
    Then rack2 sends exactly 1 RARP request

  Scenario: Only the host that the VM comes to is asked
    Given Notify Switches is off on switch rack1
    When till migrates to rack2
    Then rack2 sends exactly 1 RARP request
    When till migrates to rack1
    Then rack1 sends no RARP request

  Scenario: The VM keeps its address and its ARP table
    When till migrates to rack2
    Then the ARP table of till contains
      | IP          | MAC          |
      | IP of buyer | MAC of buyer |
    When till pings buyer
    Then till sends no ARP request
    And till receives exactly 1 ICMP echo reply

  Scenario: A VM that is not moved is not announced
    When till migrates to rack2
    Then no RARP request with SRC MAC = MAC of stock crosses the underlay

  Scenario: The guest may speak for itself beside the host
    Given the guest announcement of till is reply
    When till migrates to rack2
    Then rack2 sends exactly 1 RARP request
    And till sends exactly 1 gratuitous ARP with OPCODE = 2

  Scenario: An announcement that comes late leaves frames at the old place until then
    Given the RARP delay of rack2 is 300 ms
    When buyer sends 100 UDP datagrams to till every 10 ms and till migrates to rack2 after 105 ms
    Then till is unreachable from buyer for at least 290 ms
    And till is unreachable from buyer for at most 310 ms
    And till misses at least 29 of them
    And till misses at most 31 of them

  Scenario: An announcement at once leaves next to none behind
    When buyer sends 100 UDP datagrams to till every 10 ms and till migrates to rack2 after 105 ms
    Then till is unreachable from buyer for at most 10 ms
    And till misses at most 1 of them

  Scenario: While it switches over the VM misses what comes
    When buyer sends 100 UDP datagrams to till every 10 ms and till migrates to rack2 with an outage of 50 ms after 105 ms
    Then till misses exactly 5 of them
    And till is unreachable from buyer for at most 50 ms

  Scenario: What an administrator's capture shows
    Given this command is running on rack2
      """
      pktcap-uw --uplink vmnic3 --dir 1 --ethtype 0x8035 -o /vmfs/tmp/moved.pcap
      """
    When till migrates to rack2
    And stock migrates to rack2
    Then the capture "/vmfs/tmp/moved.pcap" of rack2 holds exactly 2 RARP requests
    And the capture "/vmfs/tmp/moved.pcap" of rack2 holds these frames in this order
      | frame        | SRC MAC      |
      | RARP request | MAC of till  |
      | RARP request | MAC of stock |
    And the capture "/vmfs/tmp/moved.pcap" of rack2 holds no UDP datagram
