Feature: What a traceroute shows
  A distributed router is one hop, wherever its instances are: the one on the source's host counts the TTL
  down, and tells so from the LIF of the source's network. Back, another instance routes.

  Background:
    Given an NSX transport zone with unicast replication
    And these hosts
      | host  | VTEP           |
      | esx-1 | 192.168.150.51 |
      | esx-2 | 192.168.150.52 |
      | esx-3 | 192.168.150.53 |
    And these networks
      | network | VNI  |
      | web     | 5000 |
      | app     | 5001 |
      | left    | 5010 |
      | right   | 5011 |
      | far     | 5020 |
    And a distributed logical router North with these LIFs
      | network | IP             | MAC  |
      | web     | 172.16.10.1/24 |      |
      | app     | 172.16.20.1/24 |      |
      | left    | 10.99.1.1/30   |      |
    And an external router core on esx-3 with these interfaces
      | network | IP           |
      | left    | 10.99.1.2/30 |
      | right   | 10.99.2.2/30 |
    And a distributed logical router South with these LIFs
      | network | IP             | MAC               |
      | right   | 10.99.2.1/30   | 02:50:56:56:44:99 |
      | far     | 172.31.30.1/24 |                   |
    And the default route of North is via core
    And the default route of South is via core
    And core has these routes
      | destination   | next hop  |
      | 172.16.0.0/16 | 10.99.1.1 |
      | 172.31.0.0/16 | 10.99.2.1 |
    And these VMs
      | VM    | host  | network | IP           |
      | web-1 | esx-1 | web     | 172.16.10.11 |
      | app-1 | esx-1 | app     | 172.16.20.11 |
      | app-2 | esx-2 | app     | 172.16.20.12 |
      | far-2 | esx-2 | far     | 172.31.30.12 |

  Rule: One hop, the LIF of the source's network

    Scenario: Between hosts
      When web-1 traces the route to app-2
      Then web-1 sends exactly 2 ICMP echo requests
      And web-1 receives exactly 1 ICMP message with ICMP TYPE = 11, SRC IP = 172.16.10.1, SRC MAC = vMAC of North
      And web-1 receives exactly 1 ICMP echo reply with SRC IP = IP of app-2
      And app-2 receives exactly 1 ICMP echo request with TTL = 1

    Scenario: The hop is told by the instance on the source's host, and nothing of it leaves that host
      When web-1 pings app-2 with TTL 1
      Then web-1 receives an ICMP message with ICMP TYPE = 11, ICMP CODE = 0
      And North on esx-1 drops a packet because "TTL expired"
      And North on esx-2 receives no ICMP message
      And no frame crosses the underlay

    Scenario: The way back has the LIF of its own source's network, on its own host
      When app-2 traces the route to web-1
      Then app-2 receives exactly 1 ICMP message with ICMP TYPE = 11, SRC IP = 172.16.20.1
      And North on esx-2 sends an ICMP message with ICMP TYPE = 11
      And North on esx-1 sends no ICMP message with ICMP TYPE = 11

    Scenario: On one host it is the same hop, without a frame on an uplink
      Given web-1 has pinged app-1
      When web-1 traces the route to app-1
      Then web-1 receives exactly 1 ICMP message with ICMP TYPE = 11, SRC IP = 172.16.10.1
      And web-1 receives exactly 1 ICMP echo reply
      And no frame crosses the underlay

    Scenario: Within a network there is no hop
      When app-1 traces the route to app-2
      Then app-1 receives exactly 1 ICMP echo reply
      And app-1 receives no ICMP message with ICMP TYPE = 11

  Rule: Routers in a row are hops in a row

    Scenario: By the transit networks to another distributed router, with a vMAC of its own
      When web-1 traces the route to far-2
      Then these frames are seen in this order at web-1
        | frame           | SRC IP        | ICMP TYPE |
        | ICMP message    | 172.16.10.1   | 11        |
        | ICMP message    | 10.99.1.2     | 11        |
        | ICMP message    | 10.99.2.1     | 11        |
        | ICMP echo reply | IP of far-2   | 0         |
      And web-1 sends exactly 4 ICMP echo requests
      And South on esx-3 sends an ICMP echo request with SRC MAC = vMAC of South, DST MAC = MAC of far-2
      And far-2 sends an ICMP echo reply with DST MAC = vMAC of South
      And North on esx-1 receives an ICMP echo request with DST MAC = vMAC of North

    Scenario: Where it ends the router says so
      When far-2 traces the route to 198.51.100.1
      Then far-2 receives exactly 1 ICMP message with ICMP TYPE = 11, SRC IP = 172.31.30.1
      And far-2 receives exactly 1 ICMP message with ICMP TYPE = 3, ICMP CODE = 0, SRC IP = 10.99.2.2
      And far-2 receives exactly 2 ICMP messages with ICMP TYPE = 11
      And far-2 sends exactly 3 ICMP echo requests

    Scenario: Neither router knows the other's MAC address
      When web-1 pings far-2
      Then the ARP table of North on esx-1 contains
        | IP        | MAC         |
        | 10.99.1.2 | MAC of core |
      And the ARP table of North on esx-1 lacks
        | IP        |
        | 10.99.2.1 |
      And core sends an ICMP echo request with DST MAC = vMAC of South
      And core sends no frame with DST MAC = vMAC of North on right
