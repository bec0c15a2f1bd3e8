@live
Feature: What a VTEP does with VXLAN
  Host A and Host C are embedded. Host B is the device under test, with the machine VM2 behind it; it floods to both.
  The rules are those of RFC 7348 and of RFC 826; where systems differ, the README's table says how.

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

  Scenario: It opens envelopes and makes them (RFC 7348 §4.1)
    When VM1 pings VM2 2 times
    Then VM1 receives at least 2 ICMP echo replies within 3 s
    And the VTEP of Host A receives an ARP reply with SENDER IP = IP of VM2 on blue

  Scenario: Its envelopes are VXLAN's (RFC 7348 §5)
    When VM1 pings VM2
    Then the uplink of Host A receives a VXLAN packet with OUTER SRC IP = 10.99.0.2, OUTER DST PORT = 4789, VNI = 5001 within 3 s

  Scenario: It drops what is of a network that it doesn't know (RFC 7348 §4.1)
    Given the network red has ID 5002 and uses VXLAN
    And VM5 with IP 172.16.20.15/24 on Host A in red
    And VM6 with IP 172.16.20.16/24 on Host B in red is real
    When VM5 sends an ARP request for VM2
    Then the uplink of Host B receives an ARP request with VNI = 5002
    And the uplink of Host A receives no ARP reply within 2 s

  Scenario: It takes an envelope without UDP checksum (RFC 7348 §5)
    Given the UDP checksum of Host A is off
    When VM1 pings VM2
    Then VM1 receives an ICMP echo reply within 3 s

  Scenario: It takes an envelope with a UDP checksum that is right (RFC 7348 §5)
    Given the UDP checksum of Host A is on
    When VM1 pings VM2
    Then VM1 receives an ICMP echo reply within 3 s

  Scenario: It floods a broadcast to every VTEP of the network, once (RFC 7348 §4.2)
    Given VM1 has pinged VM2
    When VM1 sends an ARP request for 172.16.20.99
    Then the uplink of Host B receives exactly 1 ARP request
    And VM3 receives exactly 1 ARP request

  Scenario: It does not send back into the overlay what came from there
    When VM1 sends a broadcast frame
    Then the uplink of Host B sends no frame with EtherType = 0x88b5
    And VM3 receives exactly 1 frame with EtherType = 0x88b5

  Scenario: It learns where a machine is, and sends there alone (RFC 7348 §4.1)
    Given VM1 has pinged VM2
    When VM1 pings VM2
    Then VM1 receives an ICMP echo reply within 3 s
    And the uplink of Host C receives no ICMP echo reply

  Scenario: A RARP moves a machine
    Given VM1 has pinged VM2
    And VM3 has pinged VM2
    When VM1 migrates to Host C
    And VM3 sends this frame
      | DST MAC   | Broadcast    |
      | SRC MAC   | MAC of VM3   |
      | SRC IP    | IP of VM1    |
      | DST IP    | IP of VM2    |
      | ICMP TYPE | 8            |
    Then the uplink of Host A receives no ICMP echo reply within 2 s

  Scenario Outline: A tenant's packet of <bytes> bytes passes an underlay of 1600
    When VM1 pings VM2 with <bytes> bytes of data and DF set
    Then VM1 receives an ICMP echo reply within 3 s

    Examples:
      | bytes |
      | 56    |
      | 1472  |
