Feature: VLANs end where a port doesn't carry them

  Background:
    Given these hosts
      | host | uplinks |
      | k1   | nic0    |
      | k2   | nic0    |
      | k3   | nic0    |

  Scenario: A trunk carries the VLANs that it lists
    Given a physical switch sw with these ports
      | port | connected to | VLANs  |
      | 1    | nic0 of k1   | 70, 71 |
      | 2    | nic0 of k2   | 70     |
    And a port group A on VLAN 70 in every host
    And a port group B on VLAN 71 in every host
    And these VMs
      | VM | host | network | IP           |
      | a1 | k1   | A       | 10.70.0.1/24 |
      | a2 | k2   | A       | 10.70.0.2/24 |
      | b1 | k1   | B       | 10.71.0.1/24 |
      | b2 | k2   | B       | 10.71.0.2/24 |
    When a1 pings a2
    Then a1 receives exactly 1 ICMP echo reply
    When b1 sends a broadcast frame
    Then port 1 of sw receives exactly 1 frame with VLAN = 71
    And port 2 of sw sends no frame
    And b2 receives no frame

  Scenario: Frames of a VLAN that the port doesn't list end there
    Given a physical switch sw with these ports
      | port | connected to | VLANs |
      | 1    | nic0 of k1   | 70    |
      | 2    | nic0 of k2   |       |
    And a port group B on VLAN 71 in every host
    And these VMs
      | VM | host | network | IP           |
      | b1 | k1   | B       | 10.71.0.1/24 |
      | b2 | k2   | B       | 10.71.0.2/24 |
    When b1 sends a broadcast frame
    Then port 1 of sw drops exactly 1 frame because "VLAN mismatch"
    And sw sends no frame

  Scenario: The destination host's port lacks the VLAN: the VM arrives where nobody hears it
    Given a physical switch sw with these ports
      | port | connected to | VLANs  |
      | 1    | nic0 of k1   | 70     |
      | 2    | nic0 of k2   | 71     |
      | 3    | nic0 of k3   | 70, 71 |
    And a port group A on VLAN 70 in every host
    And these VMs
      | VM | host | network | IP           |
      | a1 | k1   | A       | 10.70.0.1/24 |
      | a3 | k3   | A       | 10.70.0.3/24 |
    And a3 has pinged a1
    When a3 sends 40 UDP datagrams to a1 every 10 ms and a1 migrates to k2 after 95 ms
    Then nic0 of k2 sends exactly 1 RARP request with VLAN = 70
    And port 2 of sw drops exactly 1 RARP request because "VLAN mismatch"
    And port 3 of sw sends no RARP request
    And a1 misses exactly 30 of them
    And a1 is unreachable from a3 for at least 290 ms
    And the MAC table of sw contains
      | VLAN | MAC       | port |
      | 70   | MAC of a1 | 1    |

  Scenario: An access port takes and gives untagged frames of its VLAN
    Given a physical switch sw with these ports
      | port | connected to | VLANs | mode   |
      | 1    | nic0 of k1   | 80    | access |
      | 2    | nic0 of k2   | 80    | trunk  |
    And a port group Bare on VLAN none in k1
    And a port group Tagged on VLAN 80 in k2
    And these VMs
      | VM | host | network | IP           |
      | p  | k1   | Bare    | 10.80.0.1/24 |
      | q  | k2   | Tagged  | 10.80.0.2/24 |
    When p pings q
    Then p receives exactly 1 ICMP echo reply
    And nic0 of k1 sends no frame with VLAN = 80
    And nic0 of k2 receives an ICMP echo request with VLAN = 80
    And the MAC table of sw contains
      | VLAN | MAC      | port |
      | 80   | MAC of p | 1    |

  Scenario: A tagged frame is refused by an access port
    Given a physical switch sw with these ports
      | port | connected to | VLANs | mode   |
      | 1    | nic0 of k1   | 80    | access |
      | 2    | nic0 of k2   |       |        |
    And a port group Wrong on VLAN 81 in every host
    And these VMs
      | VM | host | network | IP           |
      | w  | k1   | Wrong   | 10.81.0.1/24 |
      | v  | k2   | Wrong   | 10.81.0.2/24 |
    When w sends a broadcast frame
    Then port 1 of sw drops a frame because "VLAN mismatch"
    And v receives no frame

  Scenario: Untagged frames belong to a trunk's native VLAN
    Given a physical switch sw with these ports
      | port | connected to | native VLAN |
      | 1    | nic0 of k1   | 90          |
      | 2    | nic0 of k2   |             |
    And a port group Bare on VLAN none in k1
    And a port group Ninety on VLAN 90 in k2
    And these VMs
      | VM | host | network | IP           |
      | n1 | k1   | Bare    | 10.90.0.1/24 |
      | n2 | k2   | Ninety  | 10.90.0.2/24 |
    When n1 sends a broadcast frame
    Then port 2 of sw sends exactly 1 frame with VLAN = 90
    And n2 receives exactly 1 broadcast frame

  Scenario: A guest may tag for itself
    Given a physical switch sw with these ports
      | port | connected to |
      | 1    | nic0 of k1   |
      | 2    | nic0 of k2   |
    And a port group All on VLAN 4095 in k1
    And a port group Ten on VLAN 10 in k2
    And these VMs
      | VM | host | network | IP           | VLAN |
      | t  | k1   | All     | 10.10.0.1/24 | 10   |
      | u  | k2   | Ten     | 10.10.0.2/24 |      |
    When t pings u
    Then t sends an ICMP echo request with VLAN = 10
    And u receives no frame with VLAN = 10
    And t receives exactly 1 ICMP echo reply with VLAN = 10

  Scenario: Where the virtual switch tags, a guest may not
    Given a physical switch sw with these ports
      | port | connected to |
      | 1    | nic0 of k1   |
      | 2    | nic0 of k2   |
    And a port group Ten on VLAN 10 in every host
    And these VMs
      | VM | host | network | IP           |
      | t  | k1   | Ten     | 10.10.0.1/24 |
      | u  | k2   | Ten     | 10.10.0.2/24 |
    When t sends this frame
      | DST MAC   | Broadcast |
      | VLAN      | 10        |
      | EtherType | 0x88b5    |
    Then the virtual switch of k1 drops exactly 1 frame because "VLAN mismatch"
    And nic0 of k1 sends no frame
    And u receives no frame
