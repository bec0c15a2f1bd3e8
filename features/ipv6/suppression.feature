Feature: Neighbour discovery without floods
  Whatever answers ARP in place of a flood answers solicitations too: the controller's suppression, and the
  neigh_suppress of Linux bridges. That vendors' suppression of the time knew IPv6 is not claimed.

  Background:
    Given these hosts
      | host | VTEP         |
      | esx1 | 10.17.0.1/24 |
      | esx2 | 10.17.0.2/24 |
      | esx3 | 10.17.0.3/24 |
    And these VMs
      | VM   | host | network | IP                 |
      | ann  | esx1 | green   | 2001:db8:17::1/64  |
      | bob  | esx2 | green   | 2001:db8:17::2/64  |
      | carl | esx1 | green   | 2001:db8:17::3/64  |
      | dora | esx3 | green   | 2001:db8:17::4/64  |
    And the ARP suppression of green is vms

  Scenario: A miss is flooded
    When ann pings bob
    Then dora receives exactly 1 neighbor solicitation with TARGET IP = IP of bob
    And bob sends exactly 1 neighbor advertisement
    And ann receives an ICMP echo reply

  Scenario: A hit is answered on the asker's host in the owner's name, as the owner would
    Given ann has pinged bob
    When carl pings bob
    Then no neighbor solicitation crosses the underlay
    And no neighbor advertisement crosses the underlay
    And bob receives no neighbor solicitation with TARGET IP = IP of bob
    And carl receives exactly 1 neighbor advertisement with SRC MAC = MAC of bob, DST MAC = MAC of carl, SRC IP = IP of bob, DST IP = IP of carl
    And carl receives a neighbor advertisement with TARGET IP = IP of bob, SOLICITED = 1, OVERRIDE = 1, TTL = 255
    And carl receives exactly 1 ICMP echo reply

  Scenario: Off, it is flooded again
    Given the ARP suppression of green is off
    And ann has pinged bob
    When carl pings bob
    Then dora receives exactly 1 neighbor solicitation with TARGET IP = IP of bob
    And bob sends exactly 1 neighbor advertisement

  Scenario: The controller's table has addresses of both versions of IP
    Given ann has pinged bob
    When dora sends a broadcast frame
    Then the controller table of the controller contains
      | network | IP        | MAC        |
      | green   | IP of bob | MAC of bob |
      | green   | IP of ann | MAC of ann |

  Scenario: An unsolicited advertisement teaches the controller
    Given bob sends an unsolicited neighbor advertisement
    When carl pings bob
    Then no neighbor solicitation with TARGET IP = IP of bob crosses the underlay
    And carl receives an ICMP echo reply

  Scenario: Who probes for a duplicate is answered so that it hears it, though it has no address yet
    Given ann has pinged bob
    When carl sends this frame
      """
      33 33 ff 00 00 02 00 50 56 aa 00 03 86 dd
      60 00 00 00 00 18 3a ff
      00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
      ff 02 00 00 00 00 00 00 00 00 00 01 ff 00 00 02
      87 00 4c d4 00 00 00 00
      20 01 0d b8 00 17 00 00 00 00 00 00 00 00 00 02
      """
    Then carl receives exactly 1 neighbor advertisement with DST MAC = 33:33:00:00:00:01, DST IP = ff02::1, SOLICITED = 0, TARGET IP = IP of bob
    And no neighbor solicitation crosses the underlay
