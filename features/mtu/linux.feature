Feature: What Linux does about a tenant's packet that the underlay cannot take
  A VM's 1500-byte packet over a vxlan device of 1500 whose envelopes need 1550.

  Background:
    Given these hosts
      | host  | VTEP          |
      | north | 10.20.1.11/24 |
      | south | 10.20.2.11/24 |
    And an underlay router ridge between the VTEPs
    And the hosts behave like Linux
    And these VMs
      | VM  | host  | network | IP            |
      | oak | north | forest  | 192.0.2.1/24 |
      | elm | south | forest  | 192.0.2.2/24 |
    And oak has pinged elm

  Scenario Outline: DF set: the sending host answers in the destination's name, whatever the outer DF
    Given the outer DF of all hosts is <outer DF>
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives exactly 1 ICMP fragmentation needed with SRC IP = IP of elm, SRC MAC = MAC of elm, DST IP = IP of oak
    And elm receives no packet
    And the uplink of north sends no VXLAN packet
    And the path MTU table of oak contains
      | IP        | MTU  |
      | IP of elm | 1450 |

    Examples:
      | outer DF |
      | off      |
      | inherit  |
      | on       |

  Scenario: A VM that was told sends nothing longer with DF, and cuts the rest
    Given the MTU of vmnic0 of north is 1500
    When oak pings elm 2 times with 1472 bytes of data and DF set
    Then oak sends exactly 1 ICMP echo request
    And oak drops exactly 1 ICMP echo request because "too long"
    When oak pings elm with 1422 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply
    When oak pings elm with 1472 bytes of data
    Then oak sends exactly 2 packets
    And oak sends exactly 1 packet with LENGTH in 1400..1464
    And elm receives exactly 2 packets

  Scenario: DF clear, outer DF unset or inherited: the envelope is cut, 1500 and the rest
    Given the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the uplink of north sends exactly 1 packet with ip.proto = 17, frame.len = 1514
    And the uplink of north sends exactly 1 packet with ip.proto = 17, frame.len = 84
    And elm receives exactly 1 ICMP echo request with LENGTH = 1514
    And oak receives exactly 1 ICMP echo reply

  Scenario: DF clear, outer DF set: dropped, and nobody is told
    Given the outer DF of all hosts is on
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the VTEP of north drops an ICMP echo request because "too long"
    And oak receives no ICMP message
    And the uplink of north sends no VXLAN packet

  Scenario Outline: An underlay with room delivers
    Given the underlay MTU is <MTU>
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply
    And oak receives no ICMP fragmentation needed

    Examples:
      | MTU  |
      | 1550 |
      | 1600 |

  Scenario Outline: A narrow link further on: the first packet is lost, then the VM is told
    Given the outer DF of all hosts is <outer DF>
    And the MTU of ridge is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives no ICMP message
    And the uplink of north receives exactly 1 underlay ICMP fragmentation needed
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives exactly 1 ICMP fragmentation needed
    And the path MTU table of oak contains
      | IP        | MTU  |
      | IP of elm | 1450 |

    Examples:
      | outer DF |
      | on       |
      | inherit  |

  Scenario Outline: DF clear over a narrow link further on
    Given the outer DF of all hosts is <outer DF>
    And the MTU of ridge is 1500
    When oak pings elm with 1472 bytes of data
    Then oak receives <replies> ICMP echo reply
    And ridge sends <errors> underlay ICMP fragmentation needed
    And oak receives no ICMP fragmentation needed

    Examples:
      | outer DF | replies   | errors    |
      | on       | no        | exactly 1 |
      | inherit  | exactly 1 | no        |

  Scenario Outline: gretap's envelopes have DF and are never cut: what is too long vanishes
    Given the network forest uses GRE
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with <data> bytes of data <flag>
    Then oak receives <replies> ICMP echo reply
    And oak receives no ICMP fragmentation needed
    And the uplink of north sends no GRE packet with OUTER DF = 0

    Examples:
      | data | flag       | replies   |
      | 1430 | and DF set | exactly 1 |
      | 1431 | and DF set | no        |
      | 1431 |            | no        |
