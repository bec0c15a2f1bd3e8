@live
Feature: What fits into a VTEP's envelopes
  Host B is the device under test, with the machine VM2 behind it and an underlay of 1600 bytes.

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

  Scenario Outline: A tenant's packet with <bytes> bytes of data passes
    When VM1 pings VM2 with <bytes> bytes of data and DF set
    Then VM1 receives an ICMP echo reply within 3 s

    Examples:
      | bytes |
      | 0     |
      | 1     |
      | 1472  |

  Scenario: A longer one comes in pieces, and none of its envelopes does (RFC 7348 §4.3)
    When VM1 pings VM2 with 4000 bytes of data
    Then VM1 receives an ICMP echo reply within 3 s
    And the uplink of Host A receives no frame with OUTER LENGTH > 1564

  Scenario: One that may not come in pieces is not sent
    When VM1 pings VM2 with 1473 bytes of data and DF set
    And VM1 pings VM2
    Then VM1 receives exactly 1 ICMP echo reply within 3 s
