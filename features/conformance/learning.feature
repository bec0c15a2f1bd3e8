@live
Feature: What a VTEP floods and learns
  Host B is the device under test, with the machine VM2 behind it, and floods to both others, which are embedded.

  Background:
    Given these hosts
      | host   | VTEP         | interface |
      | Host A | 10.99.0.1/24 |           |
      | Host B | 10.99.0.2/24 | real      |
      | Host C | 10.99.0.3/24 |           |
    And the network blue has ID 5001 and uses VXLAN
    And VM1 with IP 172.16.20.11/24 on Host A in blue
    And VM2 with IP 172.16.20.12/24 on Host B in blue is real
    And VM3 with IP 172.16.20.13/24 on Host C in blue

  Scenario: What its machine broadcasts goes to every other VTEP of the network, once (RFC 7348 §4.2)
    Given VM1 has pinged VM2
    When VM1 sends this frame
      | DST MAC   | Broadcast    |
      | SRC MAC   | MAC of VM1   |
      | SRC IP    | 172.16.20.98 |
      | DST IP    | IP of VM2    |
      | ICMP TYPE | 8            |
    Then the uplink of Host A receives exactly 1 ARP request with TARGET IP = 172.16.20.98 within 500 ms
    And the uplink of Host C receives exactly 1 ARP request with TARGET IP = 172.16.20.98 within 500 ms

  Scenario: It does not send back into the overlay what came from there
    When VM1 sends a broadcast frame
    Then the uplink of Host B sends no frame with EtherType = 0x88b5
    And VM3 receives exactly 1 frame with EtherType = 0x88b5

  Scenario: Nor a frame to a machine that nobody knows
    When VM1 sends this frame
      | DST MAC   | 02:00:00:99:00:99 |
      | SRC MAC   | MAC of VM1        |
      | EtherType | 0x88b5            |
    Then the uplink of Host B receives exactly 1 frame with EtherType = 0x88b5
    And the uplink of Host B sends no frame with EtherType = 0x88b5

  Scenario: It learns where a machine is, and sends there alone (RFC 7348 §4.1)
    Given VM1 has pinged VM2
    When VM1 pings VM2
    Then VM1 receives an ICMP echo reply within 3 s
    And the uplink of Host C receives no ICMP echo reply

  Scenario: An envelope from another VTEP moves a machine there, within a second or two (RFC 7348 §4.1)
    Given VM1 has pinged VM2
    And VM3 has pinged VM2
    When 2 s pass
    And VM3 sends this frame
      | DST MAC   | Broadcast  |
      | SRC MAC   | MAC of VM1 |
      | SRC IP    | IP of VM1  |
      | DST IP    | IP of VM2  |
      | ICMP TYPE | 8          |
    And 2 s pass
    And VM3 sends this frame
      | DST MAC   | Broadcast  |
      | SRC MAC   | MAC of VM1 |
      | SRC IP    | IP of VM1  |
      | DST IP    | IP of VM2  |
      | ICMP TYPE | 8          |
    Then the uplink of Host C receives an ICMP echo reply with DST MAC = MAC of VM1 within 5 s

  Scenario: A RARP moves a migrated machine, within a second or two
    Given VM1 has pinged VM2
    When 2 s pass
    And VM1 migrates to Host C
    And 2 s pass
    And VM1 pings VM2
    Then the uplink of Host B receives a RARP request
    And VM1 receives an ICMP echo reply within 5 s
