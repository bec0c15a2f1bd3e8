Feature: Edge cases of the DLR ARP process
  Choices of this model, where no vendor's document decides.

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
    And web-2 with IP 172.16.10.12 on esx-3 in web

  Scenario: Two hosts that ask for the same VM at once get one reply each
    When at the same time web-1 pings db-1 and web-2 pings db-1
    Then the VTEP of esx-1 receives exactly 1 ARP reply on db
    And the VTEP of esx-3 receives exactly 1 ARP reply on db
    And the VTEP of esx-2 sends exactly 2 ARP replies on db
    And web-1 receives exactly 1 ICMP echo reply
    And web-2 receives exactly 1 ICMP echo reply

  Scenario: Nobody answers, the instance asks three times and gives up
    When web-1 pings 172.16.20.99
    Then the edge on esx-1 sends exactly 3 ARP requests with TARGET IP = 172.16.20.99
    And db-1 receives exactly 3 ARP requests
    And no ARP reply crosses the underlay
    And the edge on esx-1 drops exactly 1 packet because "ARP timeout"
    And web-1 receives no ICMP echo reply

  Scenario: The number of retries is a setting
    Given the DLR ARP retries of edge is 2
    When web-1 pings 172.16.20.99
    Then the edge on esx-1 sends exactly 2 ARP requests with TARGET IP = 172.16.20.99

  Scenario: A saved pMAC is forgotten after its lifetime
    Given the DLR proxy lifetime of edge is 30 µs
    When web-1 pings db-1
    Then the edge on esx-2 receives an ARP reply with SRC MAC = MAC of db-1
    And the edge on esx-2 sends no ARP reply
    And web-1 receives no ICMP echo reply

  Scenario: An entry that is too old is resolved again
    Given the DLR ARP ageing of edge is 10 s
    And web-1 has pinged db-1
    When 11 s pass
    And web-1 pings db-1
    Then the edge on esx-1 sends exactly 1 ARP request with TARGET IP = IP of db-1
    And web-1 receives exactly 1 ICMP echo reply

  Scenario: An entry that is young enough is not
    Given the DLR ARP ageing of edge is 20 s
    And web-1 has pinged db-1
    When 11 s pass
    And web-1 pings db-1
    Then the edge on esx-1 sends no ARP request

  Scenario: A VM with the router's address does not start a loop
    Given bad with IP 172.16.20.1 on esx-4 in db
    When bad sends an ARP request for db-1
    Then the edge on esx-4 drops an ARP request because "address conflict"
    And the edge on esx-4 sends no ARP request
    And db-1 receives exactly 1 ARP request with SRC MAC = vMAC
    And the VTEP of esx-2 sends exactly 1 ARP reply with DST MAC = MAC of bad
    And the VTEP of esx-3 sends no frame

  Scenario: The reply to a pMAC that no VTEP has learned is flooded, and only its owner takes it
    Given the VTEP learning of esx-2 is off
    When web-1 pings db-1
    Then the VTEP of esx-2 sends exactly 2 ARP replies on db
    And the edge on esx-1 receives exactly 1 ARP reply with DST MAC = vMAC on db
    And the virtual switch of esx-3 drops an ARP reply because "split horizon"
    And the edge on esx-3 receives no ARP reply on db

  Scenario: Each direction is routed on the host of its source
    When web-1 pings db-1
    Then the edge on esx-1 sends an ICMP echo request with TTL = 63 on db
    And the edge on esx-2 sends an ICMP echo reply with TTL = 63 on web
    And the edge on esx-1 sends no ICMP echo reply
    And the edge on esx-2 sends no ICMP echo request

  Scenario: With two routers each answers for its own networks alone
    Given these networks
      | network | VNI  |
      | red     | 6000 |
      | blue    | 6001 |
    And a distributed logical router second with these LIFs
      | network | IP          |
      | red     | 10.1.0.1/16 |
      | blue    | 10.2.0.1/16 |
    And these VMs
      | VM    | host  | network | IP       |
      | red-1 | esx-1 | red     | 10.1.1.1 |
      | blu-1 | esx-2 | blue    | 10.2.1.1 |
    When red-1 pings blu-1
    Then red-1 receives exactly 1 ICMP echo reply
    And the second on esx-2 sends an ARP reply with DST MAC = pMAC of esx-1
    And the edge on esx-1 sees no frame
    And the edge on esx-2 sees no frame
