Feature: What the DLR ARP process must not do
  Each scenario names a frame that would betray a broken rule.

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

  Scenario: No ARP frame to or from the vMAC is on any uplink
    When web-1 pings db-1
    Then no ARP frame with SRC MAC = vMAC crosses the underlay
    And no ARP frame with DST MAC = vMAC crosses the underlay
    And at least 1 ARP reply with DST MAC = pMAC of esx-1 crosses the underlay

  Scenario: The VM never sees a pMAC in an ARP frame
    When web-1 pings db-1
    Then db-1 sees no ARP frame with SRC MAC = pMAC of esx-1
    And db-1 sees no ARP frame with DST MAC = pMAC of esx-1
    And db-1 receives exactly 1 ARP request

  Scenario: The request of step 4 never leaves its host
    When web-1 pings db-1
    Then the VTEP of esx-2 sends no ARP request on db
    And the VTEP of esx-3 sends no frame

  Scenario: The host that asked gets exactly one reply
    When web-1 pings db-1
    Then the VTEP of esx-1 receives exactly 1 ARP reply on db
    And the edge on esx-1 receives exactly 1 ARP reply on db

  Scenario: A third member gets its own copy, asks inside and sends nothing back
    When web-1 pings db-1
    Then the VTEP of esx-3 receives exactly 1 ARP request on db
    And the edge on esx-3 sends an ARP request with SRC MAC = vMAC, tag = "DVS Local" on db
    And db-2 receives exactly 1 ARP request with TARGET IP = IP of db-1
    And db-2 sends no frame
    And the VTEP of esx-3 sends no frame

  Scenario: A host that is not a member gets nothing
    When web-1 pings db-1
    Then the VTEP of esx-4 sees no frame
    And the dvUplink of esx-4 receives no VXLAN packet
    And tape-1 receives no frame

  Scenario: The reply goes to one VTEP alone
    When web-1 pings db-1
    Then the VTEP of esx-2 sends exactly 1 ARP reply on db
    And the dvUplink of esx-3 receives no VXLAN packet with DST MAC = pMAC of esx-1
    And the dvUplink of esx-2 sends no ARP reply with OUTER DST IP != 192.168.150.51

  Scenario: A VM on the asking host answers at once, and nobody replies through a tunnel
    Given db-0 with IP 172.16.20.10 on esx-1 in db
    When web-1 pings db-0
    Then db-0 receives exactly 1 ARP request with SRC MAC = vMAC
    And the edge on esx-1 receives exactly 1 ARP reply
    And the VTEP of esx-2 receives exactly 1 ARP request
    And the edge on esx-2 sends an ARP request with tag = "DVS Local"
    And no ARP reply crosses the underlay
    And no ICMP message crosses the underlay
    And web-1 receives exactly 1 ICMP echo reply

  Scenario: A VM's own request for its gateway is answered in its host
    When web-1 sends an ARP request for 172.16.10.1
    Then web-1 receives exactly 1 ARP reply with SRC MAC = vMAC, SENDER MAC = vMAC, SENDER IP = 172.16.10.1
    And no ARP frame crosses the underlay
    And the VTEP of esx-1 sends no frame
    And the edge on esx-2 sees no frame
