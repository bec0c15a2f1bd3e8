Feature: What VMs send and answer

  Background:
    Given these hosts
      | host | VTEP        |
      | hv1  | 10.0.1.1/24 |
      | hv2  | 10.0.1.2/24 |
    And these networks
      | network | VNI |
      | blue    | 700 |
    And these VMs
      | VM | host | network | IP             |
      | a  | hv1  | blue    | 192.0.2.1/24   |
      | b  | hv2  | blue    | 192.0.2.2/24   |
      | c  | hv1  | blue    | 192.0.2.3/24   |

  Scenario: A ping is answered with its own data
    When a pings b 3 times
    Then a sends exactly 3 ICMP echo requests with TTL = 64, ICMP TYPE = 8
    And b sends exactly 3 ICMP echo replies with ICMP TYPE = 0, ICMP CODE = 0
    And a receives an ICMP echo reply with SEQUENCE = 3
    And a receives no ICMP echo reply with SEQUENCE = 4

  Scenario: Data makes the packet longer
    When a pings b with 100 bytes of data and DF set
    Then a sends an ICMP echo request with LENGTH = 142, DF = 1
    And a sends no ICMP echo request with LENGTH != 142

  Scenario: Datagrams are taken on any port and not answered
    When a sends 5 UDP datagrams to b from port 40000 to port 9
    Then b receives exactly 5 UDP datagrams with SRC PORT = 40000, DST PORT = 9
    And b sends no UDP datagram
    And b sends no ICMP message

  Scenario: Datagrams at intervals
    When a sends 4 UDP datagrams to b every 10 ms
    Then b receives exactly 4 UDP datagrams
    And b receives exactly 2 UDP datagrams within 15 ms
    And b receives exactly 4 UDP datagrams within 31 ms

  Scenario: A frame for somebody else is not taken
    When a sends a frame to 02:00:00:00:00:77
    Then the virtual switch of hv2 drops exactly 1 frame because "split horizon"
    And b receives no frame
    And c receives no frame

  Scenario: Nobody answers a broadcast of unknown content
    When a sends a broadcast frame
    Then b receives exactly 1 frame with EtherType = 0x88b5
    And c receives exactly 1 frame with EtherType = 0x88b5
    And a receives no frame
    And b sends no frame

  Scenario: Without a gateway another network is out of reach
    When a pings 198.51.100.1
    Then a drops exactly 1 packet because "no route"

  Scenario: A packet larger than the MTU is not sent
    When a pings b with 1473 bytes of data and DF set
    Then a drops a packet because "too long"
    When a pings b with 1472 bytes of data and DF set
    Then a drops no packet
    And b receives exactly 1 ICMP echo request with LENGTH = 1514
