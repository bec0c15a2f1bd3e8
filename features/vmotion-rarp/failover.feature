Feature: A host that changes its uplink announces its VMs on the other one

  Background:
    Given these hosts
      | host | uplinks        |
      | twin | vmnic0, vmnic1 |
      | solo | vmnic0         |
    And a physical switch tor with these ports
      | port | connected to   |
      | a    | vmnic0 of twin |
      | b    | vmnic1 of twin |
      | z    | vmnic0 of solo |
    And a port group Web on VLAN 60 in every host
    And these VMs
      | VM     | host | network | IP           |
      | shop   | twin | Web     | 10.60.0.1/24 |
      | blog   | twin | Web     | 10.60.0.2/24 |
      | reader | solo | Web     | 10.60.0.9/24 |
    And reader has pinged shop
    And reader has pinged blog

  Scenario: Before the failure the standby uplink is silent
    When reader pings shop
    Then vmnic0 of twin sends exactly 1 ICMP echo reply
    And vmnic1 of twin sends no frame

  Scenario: A standby uplink accepts nothing
    When reader sends a broadcast frame
    Then vmnic1 of twin receives exactly 1 broadcast frame
    And the virtual switch of twin drops exactly 1 broadcast frame because "standby uplink"
    And shop receives exactly 1 broadcast frame

  Scenario: With two active uplinks a VM's own broadcast comes back, and ends there
    Given the active uplinks of twin are vmnic0, vmnic1
    And the teaming policy of twin is originating port
    When shop sends a broadcast frame
    Then vmnic1 of twin receives exactly 1 broadcast frame
    And the virtual switch of twin drops exactly 1 broadcast frame because "reflection"
    And shop receives no frame
    And blog receives exactly 1 broadcast frame

  Scenario: Each VM is announced on the surviving uplink, several times
    When vmnic0 of twin fails
    Then vmnic1 of twin sends exactly 5 RARP requests with SRC MAC = MAC of shop, VLAN = 60
    And vmnic1 of twin sends exactly 5 RARP requests with SRC MAC = MAC of blog, VLAN = 60
    And vmnic0 of twin sends no frame
    And shop sends no frame
    And the MAC table of tor contains
      | VLAN | MAC         | port |
      | 60   | MAC of shop | b    |
      | 60   | MAC of blog | b    |
    And the MAC table of tor lacks
      | MAC         | port |
      | MAC of shop | a    |

  Scenario: The number of announcements is a setting
    Given the RARP count after failover of twin is 2
    When vmnic0 of twin fails
    Then vmnic1 of twin sends exactly 2 RARP requests with SRC MAC = MAC of shop

  Scenario: A stream goes on by the other uplink
    When reader sends 200 UDP datagrams to shop every 1 ms and vmnic0 of twin fails after 50500 µs
    Then shop misses at most 1 of them
    And shop is unreachable from reader for at most 2 ms
    And port b of tor sends at least 149 UDP datagrams

  Scenario: Without Notify Switches the switch sends on into nothing
    Given Notify Switches is off on switch twin
    When vmnic0 of twin fails
    Then twin sends no RARP request

  Scenario: A recovered uplink takes its VMs back
    When vmnic0 of twin fails
    And vmnic0 of twin recovers
    Then vmnic0 of twin sends at least 1 RARP request with SRC MAC = MAC of shop
    And the MAC table of tor contains
      | VLAN | MAC         | port |
      | 60   | MAC of shop | a    |
    When reader pings shop
    Then port a of tor sends exactly 1 ICMP echo request
    And port b of tor sends no ICMP message

  Scenario: Without failback it stays out
    Given the failback of twin is off
    When vmnic0 of twin fails
    And vmnic0 of twin recovers
    Then vmnic0 of twin sends no RARP request
    When reader pings shop
    Then port b of tor sends exactly 1 ICMP echo request
    And port a of tor sends no ICMP message

  Scenario: The failure of the link at the switch's end is the same failure
    When the link between port a of tor and twin fails
    Then vmnic1 of twin sends a RARP request with SRC MAC = MAC of shop
    And port a of tor sends no frame

  Scenario: With IP hash the uplinks are one group, and nobody is announced
    Given a physical switch bond with these ports
      | port | connected to    | channel |
      | 1    | vmnic0 of team  | lag     |
      | 2    | vmnic1 of team  | lag     |
      | 9    | vmnic0 of plain |         |
    And these hosts
      | host  | uplinks        |
      | team  | vmnic0, vmnic1 |
      | plain | vmnic0         |
    And the teaming policy of team is IP hash
    And a port group Hash on VLAN 61 in team and plain
    And these VMs
      | VM   | host  | network | IP           |
      | many | team  | Hash    | 10.61.0.1/24 |
      | one  | plain | Hash    | 10.61.0.2/24 |
    And one has pinged many
    When vmnic0 of team fails
    Then team sends no RARP request
    When one pings many
    Then port 2 of bond sends exactly 1 ICMP echo request
    And one receives exactly 1 ICMP echo reply
