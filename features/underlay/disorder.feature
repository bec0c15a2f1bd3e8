Feature: Underlay links lose, delay, repeat and reorder frames, as the seed has it

  Background:
    Given these hosts
      | host | VTEP         |
      | east | 10.4.1.11/24 |
      | west | 10.4.1.12/24 |
      | rim  | 10.4.1.13/24 |
    And these VMs
      | VM   | host | network | IP             |
      | fig  | east | orchard | 198.51.100.1/24 |
      | pear | west | orchard | 198.51.100.2/24 |
      | plum | rim  | orchard | 198.51.100.3/24 |
    And fig has pinged pear
    And fig has pinged plum

  Scenario: A perfect link loses nothing
    When fig sends 50 UDP datagrams to pear every 1 ms
    Then pear receives exactly 50 UDP datagrams
    And east drops no frame because "link loss"
    And west drops no frame because "link loss"

  Scenario: A link that loses everything
    Given the loss of vmnic0 of west is 100 %
    When fig sends 10 UDP datagrams to pear every 1 ms
    Then pear receives no UDP datagram
    And west drops exactly 10 frames because "link loss"
    And the uplink of east sends exactly 10 UDP datagrams

  @seed=11
  Scenario: A link that loses one frame in ten, on average
    Given the loss of vmnic0 of west is 10 %
    When fig sends 200 UDP datagrams to pear every 1 ms
    Then pear receives at most 195 UDP datagrams
    And pear receives at least 165 UDP datagrams
    And west drops at least 5 UDP datagrams because "link loss"
    And west drops at most 35 UDP datagrams because "link loss"
    And pear misses at least 5 of them

  Scenario: Loss on one link is none on another
    Given the loss of vmnic0 of west is 100 %
    When fig sends 10 UDP datagrams to plum every 1 ms
    Then plum receives exactly 10 UDP datagrams

  Scenario: A link is slow in both directions, and no other is
    Given the delay of vmnic0 of west is 5 ms
    When fig pings pear
    Then pear receives no ICMP echo request within 5 ms
    And pear receives an ICMP echo request within 6 ms
    And fig receives no ICMP echo reply within 10 ms
    And fig receives an ICMP echo reply within 11 ms
    When fig pings plum
    Then fig receives an ICMP echo reply within 1 ms

  @seed=5
  Scenario: Jitter delays by chance, and keeps frames in order
    Given the jitter of vmnic0 of west is 4 ms
    And the ping interval of fig is 100 µs
    When fig pings pear 3 times
    Then these frames are seen in this order at pear
      | frame             | SEQUENCE |
      | ICMP echo request | 1        |
      | ICMP echo request | 2        |
      | ICMP echo request | 3        |
    And pear receives no ICMP echo request within 250 µs
    And pear receives exactly 3 ICMP echo requests within 5 ms

  Scenario: A link that delivers everything twice makes two frames of one
    Given the duplication of vmnic0 of west is 100 %
    When fig sends 5 UDP datagrams to pear every 1 ms
    Then the uplink of east sends exactly 5 UDP datagrams
    And pear receives exactly 10 UDP datagrams

  Scenario: Without duplication nothing comes twice
    When fig sends 5 UDP datagrams to pear every 1 ms
    Then pear receives exactly 5 UDP datagrams

  @seed=3
  Scenario: Frames that are held back are overtaken
    Given the reordering of vmnic0 of west is 30 %
    And the ping interval of fig is 200 µs
    When fig pings pear 8 times
    Then pear receives exactly 8 ICMP echo requests
    And these frames are seen in this order at pear
      | frame             | SEQUENCE |
      | ICMP echo request | 8        |
      | ICMP echo request | 6        |
      | ICMP echo request | 7        |

  Scenario: How long frames are held back is a setting
    Given the reordering of vmnic0 of west is 100 %
    And the link reordering delay of vmnic0 of west is 20 ms
    When fig pings pear
    Then pear receives no ICMP echo request within 20 ms
    And pear receives an ICMP echo request within 21 ms

  Scenario: All links of the underlay at once
    Given the loss of the underlay is 100 %
    When fig pings pear
    Then the uplink of east sends exactly 1 ICMP echo request
    And east drops an ICMP echo request because "link loss"
    And the uplink of west receives no frame

  Scenario: Nothing is lost inside a host
    Given the loss of the underlay is 100 %
    And apple with IP 198.51.100.9/24 on east in orchard
    When fig pings apple
    Then fig receives exactly 1 ICMP echo reply
