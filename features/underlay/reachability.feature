Feature: A VTEP out of reach, and back again
  What was learned stays: tables know no links. What is sent meanwhile ends where the way ends.

  Background:
    Given these hosts
      | host  | VTEP          |
      | near  | 10.50.1.11/24 |
      | far   | 10.50.2.11/24 |
      | other | 10.50.1.12/24 |
    And an underlay router way between the VTEPs
    And these VMs
      | VM  | host  | network | IP           |
      | ann | near  | club    | 192.0.2.1/24 |
      | bob | far   | club    | 192.0.2.2/24 |
      | cid | other | club    | 192.0.2.3/24 |
    And ann has pinged bob
    And ann has pinged cid

  Scenario: The far host's uplink fails: envelopes end at its link, and nobody learns of it
    When vmnic0 of far fails
    And ann pings bob
    Then way forwards an ICMP echo request
    And far drops an ICMP echo request because "link down"
    And ann receives no ICMP message
    And the MAC table of the VTEP of near contains
      | network | MAC        | VTEP      |
      | club    | MAC of bob | IP of far |
    And the ARP table of ann contains
      | IP        | MAC        |
      | IP of bob | MAC of bob |
    And the ARP table of way contains
      | IP        |
      | IP of far |

  Scenario: Others are not touched
    When vmnic0 of far fails
    And ann pings cid
    Then ann receives exactly 1 ICMP echo reply

  Scenario: It recovers, and nothing has to be learned again
    When vmnic0 of far fails
    And ann pings bob
    And vmnic0 of far recovers
    And ann pings bob
    Then ann receives exactly 1 ICMP echo reply
    And ann sends no ARP request
    And the uplink of near sends no underlay ARP request

  Scenario: The own uplink fails: the host has no way out
    When vmnic0 of near fails
    And ann pings bob
    Then near drops an ICMP echo request because "link down"
    And the uplink of near sends no frame
    And way forwards no frame
    When vmnic0 of near recovers
    And ann pings bob
    Then ann receives exactly 1 ICMP echo reply

  Scenario: A broadcast reaches those who can be reached
    When vmnic0 of far fails
    And ann sends a broadcast frame
    Then cid receives exactly 1 frame
    And bob receives no frame
    And the uplink of near sends exactly 2 VXLAN packets

  Scenario: The router fails: its subnets lose each other, neighbours do not
    When the underlay router way fails
    And ann pings bob
    Then the uplink of near sends an ICMP echo request
    And way drops an ICMP echo request because "link down"
    And ann receives no ICMP echo reply
    When ann pings cid
    Then ann receives exactly 1 ICMP echo reply
    When the underlay router way recovers
    And ann pings bob
    Then ann receives exactly 1 ICMP echo reply
    And the uplink of near sends no underlay ARP request

  Scenario: A router that cannot resolve a VTEP tells the VTEP that asked
    Given these hosts
      | host | VTEP          |
      | late | 10.50.2.12/24 |
    And eve with IP 198.51.100.1/24 on near in attic
    And dan with IP 198.51.100.2/24 on late in attic
    When vmnic0 of late fails
    And eve sends a broadcast frame
    Then way sends exactly 3 underlay ARP requests with TARGET IP = IP of late
    And way drops exactly 1 frame because "ARP timeout"
    And the uplink of near receives exactly 1 underlay ICMP message with ICMP TYPE = 3, ICMP CODE = 1, SRC IP = IP of way
    And eve receives no frame
    When vmnic0 of late recovers
    And eve sends a broadcast frame
    Then dan receives exactly 1 frame
    And way sends no underlay ICMP message

  Scenario: The tenants' ARP gives up, and succeeds once the way is back
    Given ann has no ARP entry for bob
    When vmnic0 of far fails
    And ann pings bob
    Then ann sends exactly 3 ARP requests
    And ann drops an ICMP echo request because "ARP timeout"
    And the ARP table of ann lacks
      | IP        |
      | IP of bob |
    When vmnic0 of far recovers
    And ann pings bob
    Then ann receives exactly 1 ICMP echo reply
    And ann sends exactly 1 ARP request
