Feature: Private VLANs divide a VLAN among those who may not see each other

  Scenario: Private VLANs keep isolated VMs from each other, and let each talk to the gateway
    Given these hosts
      | host  | uplinks |
      | left  | eth0    |
      | right | eth0    |
    And a physical switch s1 with these ports
      | port | connected to  |
      | 1    | eth0 of left  |
      | 2    | eth0 of right |
    And a port group Gate on VLAN 100 in every host
    And a port group Iso on VLAN 100 in every host
    And a port group Com on VLAN 100 in every host
    And the private VLAN of Gate is promiscuous
    And the private VLAN of Iso is isolated 101
    And the private VLAN of Com is community 102
    And these VMs
      | VM | host  | network | IP          |
      | gw | left  | Gate    | 10.3.0.1/24 |
      | i1 | left  | Iso     | 10.3.0.2/24 |
      | i2 | right | Iso     | 10.3.0.3/24 |
      | c1 | left  | Com     | 10.3.0.4/24 |
      | c2 | right | Com     | 10.3.0.5/24 |
    When i1 sends a broadcast frame
    Then gw receives exactly 1 broadcast frame
    And i2 receives no frame
    And c1 receives no frame
    And c2 receives no frame
    And eth0 of left sends a frame with VLAN = 101
    When c1 sends a broadcast frame
    Then gw receives exactly 1 broadcast frame
    And c2 receives exactly 1 broadcast frame
    And i1 receives no frame
    When gw sends a broadcast frame
    Then i1 receives exactly 1 broadcast frame
    And i2 receives exactly 1 broadcast frame
    And c2 receives exactly 1 broadcast frame
    And eth0 of left sends a frame with VLAN = 100
    When i1 sends a frame to MAC of c1
    Then the virtual switch of left drops exactly 1 frame because "private VLAN"
    And c1 receives no frame
    And eth0 of left sends no frame
