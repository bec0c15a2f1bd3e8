Feature: An underlay of several routers
  Two leaves and two spines: paths of equal length, of which each outer flow takes one.

  Background:
    Given these hosts
      | host | VTEP          |
      | h1   | 10.31.1.11/24 |
      | h2   | 10.31.2.11/24 |
      | h3   | 10.31.1.12/24 |
    And these underlay routers
      | router | subnets      | connected to |
      | leaf1  | 10.31.1.0/24 | spine1, spine2 |
      | leaf2  | h2           | spine1, spine2 |
      | spine1 |              | leaf1        |
      | spine2 |              |              |
    And these VMs
      | VM   | host | network | IP           |
      | ant  | h1   | hill    | 192.0.2.1/24 |
      | bee  | h2   | hill    | 192.0.2.2/24 |
      | crab | h3   | hill    | 192.0.2.3/24 |
    And ant has pinged bee

  Scenario: Each router on the path takes one from the outer TTL, and none from the inner
    When ant pings bee
    Then leaf1 forwards an ICMP echo request with OUTER TTL = 63, TTL = 64
    And leaf2 forwards an ICMP echo request with OUTER TTL = 61, TTL = 64
    And the uplink of h2 receives an ICMP echo request with OUTER TTL = 61
    And ant receives exactly 1 ICMP echo reply with TTL = 64

  Scenario: An outer TTL that does not suffice
    Given the outer TTL of h1 is 2
    When ant pings bee
    Then leaf1 forwards an ICMP echo request with OUTER TTL = 1
    And the uplink of h1 receives an underlay ICMP message with ICMP TYPE = 11
    And leaf2 forwards no ICMP echo request
    And bee receives no ICMP echo request

  Scenario: Hosts in one subnet talk without routers
    When ant pings crab
    Then leaf1 forwards no ICMP message
    And ant receives exactly 1 ICMP echo reply

  Scenario: One inner flow keeps one path
    When ant sends 20 UDP datagrams to bee from port 7000 to port 53 every 1 ms
    Then bee receives exactly 20 UDP datagrams
    And spine1 forwards exactly 20 UDP datagrams
    And spine2 forwards no UDP datagram

  Scenario: Another flow may take the other
    When ant sends 20 UDP datagrams to bee from port 7002 to port 53 every 1 ms
    Then bee receives exactly 20 UDP datagrams
    And spine2 forwards exactly 20 UDP datagrams
    And spine1 forwards no UDP datagram

  Scenario: A spine fails and the other carries all
    When the underlay router spine1 fails
    And ant sends 20 UDP datagrams to bee from port 7000 to port 53 every 1 ms
    And ant sends 20 UDP datagrams to bee from port 7002 to port 53 every 1 ms
    Then bee receives exactly 40 UDP datagrams
    And spine2 forwards exactly 40 UDP datagrams
    And spine1 forwards no frame

  Scenario: A link fails, and the flow moves; it comes back, and so does the flow
    When the link between leaf1 and spine1 fails
    And ant sends 20 UDP datagrams to bee from port 7000 to port 53 every 1 ms
    Then bee receives exactly 20 UDP datagrams
    And spine2 forwards exactly 20 UDP datagrams
    When the link between leaf1 and spine1 recovers
    And ant sends 20 UDP datagrams to bee from port 7000 to port 53 every 1 ms
    Then spine1 forwards exactly 20 UDP datagrams

  Scenario: No spine is left: the leaf has no route, and says so to the VTEP
    When the underlay router spine1 fails
    And the underlay router spine2 fails
    And ant pings bee
    Then leaf1 drops an ICMP echo request because "no route"
    And the uplink of h1 receives an underlay ICMP message with ICMP TYPE = 3, ICMP CODE = 0, SRC IP = IP of leaf1
    And ant receives no ICMP message
    When the underlay router spine1 recovers
    And ant pings bee
    Then ant receives exactly 1 ICMP echo reply
    And spine1 forwards an ICMP echo request

  Scenario: One link of the path is narrow
    Given the MTU of the link between leaf1 and spine1 is 1500
    And the MTU of the link between leaf1 and spine2 is 1500
    When ant pings bee with 1472 bytes of data and DF set
    Then leaf1 drops an ICMP echo request because "too long"
    And the uplink of h1 receives an underlay ICMP fragmentation needed with SRC IP = IP of leaf1
    And ant receives no ICMP message
    When ant pings crab with 1472 bytes of data and DF set
    Then ant receives exactly 1 ICMP echo reply
