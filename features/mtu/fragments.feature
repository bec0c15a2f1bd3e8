Feature: Who fragments, and who puts fragments together
  VTEPs must not fragment (RFC 7348), and need not reassemble. Routers may cut what is not marked DF.

  Background:
    Given these hosts
      | host  | VTEP          |
      | north | 10.20.1.11/24 |
      | south | 10.20.2.11/24 |
    And an underlay router ridge between the VTEPs
    And these VMs
      | VM  | host  | network | IP            |
      | oak | north | forest  | 192.0.2.1/24 |
      | elm | south | forest  | 192.0.2.2/24 |
    And oak has pinged elm

  Scenario: A router cuts an envelope without DF, and a VTEP that does not reassemble drops the pieces
    Given the outer DF of all hosts is off
    And the MTU of ridge is 1500
    When oak pings elm with 1472 bytes of data
    Then ridge sends exactly 2 packets with ip.proto = 17, ip.flags.df = 0
    And ridge sends no underlay ICMP message
    And the VTEP of south drops exactly 2 packets because "fragment"
    And elm receives no ICMP echo request

  Scenario: With reassembly the envelope arrives whole
    Given the outer DF of all hosts is off
    And the VTEP reassembly of all hosts is on
    And the MTU of ridge is 1500
    When oak pings elm with 1472 bytes of data
    Then elm receives exactly 1 ICMP echo request
    And oak receives exactly 1 ICMP echo reply
    And the uplink of south receives exactly 2 packets with ip.ttl = 63

  Scenario: A VTEP that may not fragment drops what its own link cannot take, DF or not
    Given the outer DF of all hosts is off
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the VTEP of north drops an ICMP echo request because "too long"
    And the uplink of north sends no packet with ip.proto = 17

  Scenario: A VTEP that fragments cuts at its own MTU
    Given the outer DF of all hosts is off
    And the VTEP fragmentation of north is on
    And the VTEP reassembly of south is on
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the uplink of north sends exactly 1 packet with ip.proto = 17, frame.len = 1514
    And the uplink of north sends exactly 1 packet with ip.proto = 17, frame.len = 84
    And elm receives exactly 1 ICMP echo request

  Scenario: What is marked DF is never cut
    Given the VTEP fragmentation of north is on
    And the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the VTEP of north drops an ICMP echo request because "too long"
    And the uplink of north sends no packet with ip.proto = 17

  Scenario: A router cuts pieces again, and doubles are taken once
    Given the outer DF of all hosts is off
    And the VTEP fragmentation of north is on
    And the VTEP reassembly of south is on
    And the MTU of vmnic0 of north is 1500
    And the MTU of ridge is 1400
    And the link duplication of vmnic0 of south is 100 %
    When oak pings elm with 1472 bytes of data
    Then ridge sends exactly 3 packets with ip.proto = 17 to the uplink of south
    And the uplink of south receives exactly 6 packets with ip.proto = 17
    And elm receives exactly 1 ICMP echo request

  @seed=2
  Scenario: A piece that is lost takes its packet with it, after 30 s
    Given the outer DF of all hosts is off
    And the VTEP reassembly of south is on
    And the MTU of ridge is 1500
    And the loss of vmnic0 of south is 50 %
    When oak pings elm with 1472 bytes of data
    Then ridge sends exactly 2 packets with ip.proto = 17
    And south drops exactly 1 packet because "link loss"
    And elm receives no ICMP echo request
    And the VTEP of south drops no packet because "reassembly timeout"
    When 28 s pass
    And oak sends a broadcast frame
    Then the VTEP of south drops no packet because "reassembly timeout"
    When 2 s pass
    Then the VTEP of south drops exactly 1 packet because "reassembly timeout"

  Scenario: VMs cut and reassemble for themselves
    When oak pings elm with 4000 bytes of data
    Then oak sends exactly 3 packets
    And oak sends exactly 2 packets with LENGTH = 1514
    And elm receives exactly 3 packets
    And elm sends exactly 3 packets
    And oak drops no packet
    And elm drops no packet

  Scenario: A VM's packet with DF that exceeds its own MTU never leaves
    When oak pings elm with 1473 bytes of data and DF set
    And oak sends a broadcast frame
    Then oak drops an ICMP echo request because "too long"
    And oak sends no ICMP echo request

  Scenario: A VM gives an incomplete packet up after 30 s
    Given the MTU of oak is 1400
    And the underlay MTU is 1430
    When oak pings elm with 1400 bytes of data
    Then elm receives exactly 1 packet
    And elm drops no packet because "reassembly timeout"
    When 28 s pass
    And oak sends a broadcast frame
    Then elm drops no packet because "reassembly timeout"
    When 2 s pass
    Then elm drops exactly 1 packet because "reassembly timeout"
