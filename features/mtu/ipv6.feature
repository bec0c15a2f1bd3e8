Feature: Packet too big, in an underlay of IPv6
  No router cuts an IPv6 packet: it tells the VTEP, and the envelope is 20 bytes longer.

  Background:
    Given these hosts
      | host  | VTEP               |
      | north | 2001:db8:7:1::1/64 |
      | south | 2001:db8:7:2::1/64 |
    And these VMs
      | VM  | host  | network | IP           |
      | oak | north | forest  | 192.0.2.1/24 |
      | elm | south | forest  | 192.0.2.2/24 |

  Scenario Outline: What fits and what does not, to the byte
    Given the underlay MTU is <MTU>
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives <replies> ICMP echo reply

    Examples:
      | MTU  | replies   |
      | 1570 | exactly 1 |
      | 1569 | no        |

  Scenario: The router tells the VTEP, which remembers
    Given an underlay router ridge between the VTEPs
    And the MTU of ridge is 1500
    And oak has pinged elm
    When oak pings elm 2 times with 1472 bytes of data and DF set
    Then the uplink of north sends exactly 1 ICMP echo request
    And the uplink of north receives exactly 1 packet with icmpv6.type = 2
    And the VTEP of north drops an ICMP echo request because "too long"
    And oak receives no ICMP message
    And the path MTU table of the VTEP of north is
      | IP          | MTU  |
      | IP of south | 1500 |

  Scenario: Several routers
    Given these underlay routers
      | router | subnets | connected to |
      | top    | north   | foot         |
      | foot   | south   |              |
    When oak pings elm
    Then oak receives exactly 1 ICMP echo reply
    And foot forwards an ICMP echo request with OUTER TTL = 62
