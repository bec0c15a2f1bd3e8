Feature: Routes beyond the networks of a distributed router
  A distributed router knows the networks that it has a LIF in. What is further away it reaches by static
  routes over a transit network, in which an edge gateway with an uplink to the outside stands.

  Background:
    Given an NSX transport zone with unicast replication
    And these hosts
      | host  | VTEP           | pMAC              |
      | esx-1 | 192.168.150.51 | 00:50:56:eb:00:01 |
      | esx-2 | 192.168.150.52 | 00:50:56:eb:00:02 |
      | esx-3 | 192.168.150.53 | 00:50:56:eb:00:03 |
    And these networks
      | network | VNI  |
      | web     | 5000 |
      | app     | 5001 |
      | transit | 5010 |
      | outside | 5020 |
    And a distributed logical router dlr with these LIFs
      | network | IP              | mode     |
      | web     | 172.16.10.1/24  | internal |
      | app     | 172.16.20.1/24  | internal |
      | transit | 192.168.99.1/29 | uplink   |
    And an external router esg on esx-3 with these interfaces
      | network | IP              | MAC               |
      | transit | 192.168.99.2/29 | 00:50:56:ae:99:02 |
      | outside | 203.0.113.1/24  |                   |
    And these VMs
      | VM     | host  | network | IP           |
      | web-1  | esx-1 | web     | 172.16.10.11 |
      | app-1  | esx-2 | app     | 172.16.20.11 |
      | client | esx-2 | outside | 203.0.113.9  |
    And esg has these routes
      | destination   | next hop     |
      | 172.16.0.0/16 | 192.168.99.1 |

  Rule: The default route takes what no other route does

    Background:
      Given the default route of dlr is via esg

    Scenario: There and back by way of the edge gateway
      When app-1 pings 203.0.113.9
      Then app-1 receives exactly 1 ICMP echo reply with SRC IP = IP of client, TTL = 62

    Scenario: The distributed router sends to its next hop's MAC address, over the transit network
      When app-1 pings client
      Then the dlr on esx-2 sends an ICMP echo request with SRC MAC = vMAC, DST MAC = 00:50:56:ae:99:02, TTL = 63
      And the dvUplink of esx-2 sends it with SRC MAC = pMAC of esx-2, VNI = 5010
      And esg receives it with DST IP = IP of client, TTL = 63
      And esg sends it with DST MAC = MAC of client, TTL = 62
      And the dvUplink of esx-2 sends no ICMP echo request with VNI = 5020

    Scenario: It asks for the next hop, not for the destination
      When app-1 pings client
      Then the dlr on esx-2 sends an ARP request with SENDER IP = 192.168.99.1, TARGET IP = 192.168.99.2
      And the dlr on esx-2 sends no ARP request with TARGET IP = IP of client

    Scenario: The way back is routed where the edge gateway stands
      When app-1 pings client
      Then the dlr on esx-3 sends an ICMP echo reply with DST MAC = MAC of app-1, TTL = 62
      And the dvUplink of esx-3 sends it with VNI = 5001
      And the dlr on esx-2 receives no ICMP echo reply
      And the dlr on esx-3 receives no ICMP echo request

    Scenario: Networks of its own need no edge gateway
      When app-1 pings web-1
      Then app-1 receives exactly 1 ICMP echo reply with TTL = 63
      And esg receives no ICMP message

    Scenario: A packet from outside is routed on the edge gateway's host
      When client pings web-1
      Then client receives exactly 1 ICMP echo reply with TTL = 62
      And the dlr on esx-3 receives an ICMP echo request with SRC MAC = 00:50:56:ae:99:02, DST MAC = vMAC
      And the dvUplink of esx-3 sends it with VNI = 5000
      And the dlr on esx-1 receives no ICMP echo request

    Scenario: A VM beyond takes its prefix and gateway from the edge gateway's interface
      Given an external router far on esx-1 with these interfaces
        | network | IP             |
        | transit | 192.168.99.3/29 |
        | wide    | 198.18.0.1/15  |
      And distant with IP 198.19.200.9 on esx-2 in wide
      And the route of dlr to 198.18.0.0/15 is via far
      And the default route of far is via 192.168.99.1
      When distant pings app-1
      Then distant receives exactly 1 ICMP echo reply
      And distant sends an ARP request with TARGET IP = 198.18.0.1

  Rule: The longest prefix wins

    Scenario: A host route goes before a route to its network
      Given dlr has these routes
        | destination      | next hop     |
        | 203.0.113.0/24   | 192.168.99.6 |
        | 203.0.113.9/32   | 192.168.99.2 |
        | default          | 192.168.99.5 |
      When app-1 pings client
      Then app-1 receives an ICMP echo reply
      And the dlr on esx-2 sends no ARP request with TARGET IP in 192.168.99.4/30

    Scenario: The default route comes last
      Given dlr has these routes
        | destination    | next hop     |
        | default        | 192.168.99.5 |
        | 203.0.113.0/24 | 192.168.99.2 |
      When app-1 pings client
      Then app-1 receives an ICMP echo reply
      And the dlr on esx-2 sends no ARP request with TARGET IP = 192.168.99.5

    Scenario: A network of its own goes before a wider route
      Given the route of dlr to 172.16.0.0/16 is via 192.168.99.2
      When web-1 pings app-1
      Then web-1 receives an ICMP echo reply with TTL = 63
      And esg receives no ICMP message

    Scenario: A longer route goes before a network of its own
      Given the route to 172.16.20.11/32 of dlr is via 192.168.99.2
      When web-1 pings app-1
      Then the dvUplink of esx-1 sends an ICMP echo request with VNI = 5010
      And the dlr on esx-1 sends no ARP request with TARGET IP = IP of app-1

  Rule: Without a route the source is told

    Scenario: No route, and no default route
      Given the route of dlr to 198.51.100.0/24 is via 192.168.99.2
      When app-1 pings client
      Then the dlr on esx-2 drops a packet because "no route"
      And app-1 receives exactly 1 ICMP message with ICMP TYPE = 3, ICMP CODE = 0, SRC IP = 172.16.20.1
      And esg receives no ICMP message

    Scenario: The edge gateway has no route either
      Given the default route of dlr is via 192.168.99.2
      When app-1 pings 198.51.100.7
      Then esg drops a packet because "no route"
      And app-1 receives exactly 1 ICMP message with ICMP TYPE = 3, ICMP CODE = 0, SRC IP = 192.168.99.2
      And client receives no frame

    Scenario: A next hop that does not answer
      Given the default route of dlr is via 192.168.99.5
      When app-1 pings client
      Then the dlr on esx-2 sends exactly 3 ARP requests with TARGET IP = 192.168.99.5
      And the dlr on esx-2 drops a packet because "ARP timeout"
    And app-1 receives exactly 1 ICMP message with ICMP TYPE = 3, ICMP CODE = 1

  Rule: The tables show it

    Scenario: Routing table and LIF table are the same on every host
      Given the default route of dlr is via IP of esg
      When app-1 pings client
      Then the routing table of dlr on esx-1 is
        | destination     | next hop     | network | type      |
        | 172.16.10.0/24  |              | web     | connected |
        | 172.16.20.0/24  |              | app     | connected |
        | 192.168.99.0/29 |              | transit | connected |
        | default         | 192.168.99.2 | transit | static    |
      And the routing table of dlr on esx-2 contains
        | destination | next hop     |
        | 0.0.0.0/0   | 192.168.99.2 |
      And the routing table of dlr on esx-2 lacks
        | destination    |
        | 203.0.113.0/24 |
      And the LIF table of dlr on esx-1 is
        | network | IP              | MAC  | mode     |
        | web     | 172.16.10.1/24  | vMAC | internal |
        | app     | 172.16.20.1/24  | vMAC | internal |
        | transit | 192.168.99.1/29 | vMAC | uplink   |
      And the routing table of esg contains
        | destination    | next hop     | network | type      |
        | 203.0.113.0/24 |              | outside | connected |
        | 172.16.0.0/16  | 192.168.99.1 | transit | static    |
      And the ARP table of dlr on esx-2 contains
        | IP           | MAC               |
        | 192.168.99.2 | 00:50:56:ae:99:02 |
      And the ARP table of dlr on esx-1 lacks
        | IP           |
        | 192.168.99.2 |
