Feature: Why a distributed router needs a pMAC
  Every instance owns the vMAC. Switch one rule off at a time, and see whose traffic is lost.

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

  Scenario: With all rules in force the ping is answered
    When web-1 pings db-1
    Then web-1 receives exactly 1 ICMP echo reply

  Scenario: Without the pMAC the reply never leaves the VM's host
    Given the pMAC rewrite of edge is off
    When web-1 pings db-1
    Then the dvUplink of esx-1 sends an ARP request with SRC MAC = vMAC
    And the edge on esx-2 receives an ARP reply with DST MAC = vMAC
    And the VTEP of esx-2 sends no ARP reply
    And the edge on esx-1 receives no ARP reply on db
    And web-1 receives no ICMP echo reply

  Scenario: Without proxy ARP the VM answers its own router, which never asked
    Given the proxy ARP of edge is off
    When web-1 pings db-1
    Then db-1 receives an ARP request with SRC MAC = pMAC of esx-1, SENDER MAC = vMAC
    And db-1 sends an ARP reply with DST MAC = vMAC
    And no ARP reply crosses the underlay
    And web-1 receives no ICMP echo reply
