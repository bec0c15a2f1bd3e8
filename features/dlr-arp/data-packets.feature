Feature: What a distributed router does to data packets

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
    And web-1 has pinged db-1

  Scenario: One hop, with the router's addresses and the next hop's
    When web-1 pings db-1
    Then web-1 sends an ICMP echo request with DST MAC = vMAC, TTL = 64
    And the edge on esx-1 sends it with SRC MAC = vMAC, DST MAC = MAC of db-1, TTL = 63
    And db-1 receives it with TTL = 63, SRC IP = IP of web-1
    And the edge on esx-2 receives no ICMP echo request

  Scenario: On the wire the sender is the pMAC, and stays it
    When web-1 pings db-1
    Then the dvUplink of esx-1 sends an ICMP echo request with SRC MAC = pMAC of esx-1, DST MAC = MAC of db-1, VNI = 5001
    And db-1 receives an ICMP echo request with SRC MAC = pMAC of esx-1
    And no frame with SRC MAC = vMAC crosses the underlay

  Scenario: The sender on the wire is a setting
    Given the data source on the wire of edge is vMAC
    When web-1 pings db-1
    Then the dvUplink of esx-1 sends an ICMP echo request with SRC MAC = vMAC
    And db-1 receives an ICMP echo request with SRC MAC = vMAC
    And no ICMP message with SRC MAC = pMAC of esx-1 crosses the underlay

  Scenario: The reply travels in the network of the VM that asked
    When web-1 pings db-1
    Then the dvUplink of esx-2 sends an ICMP echo reply with VNI = 5000
    And the dvUplink of esx-2 sends no ICMP echo reply with VNI = 5001

  Scenario: Between networks on one host nothing is on an uplink
    Given db-0 with IP 172.16.20.10 on esx-1 in db
    And web-1 has pinged db-0
    When web-1 pings db-0
    Then web-1 receives exactly 1 ICMP echo reply with TTL = 63
    And no frame crosses the underlay

  Scenario: The router answers a ping to any of its own addresses
    When web-1 pings 172.16.10.1
    Then web-1 receives exactly 1 ICMP echo reply with SRC IP = 172.16.10.1, SRC MAC = vMAC
    And no frame crosses the underlay

  Scenario: Where no LIF leads the sender is told
    When web-1 pings 203.0.113.9
    Then the edge on esx-1 drops a packet because "no route"
    And web-1 receives an ICMP message with ICMP TYPE = 3, ICMP CODE = 0, SRC IP = 172.16.10.1
    And no ICMP message crosses the underlay
