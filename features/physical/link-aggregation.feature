Feature: A link aggregation group is one link

  Scenario: A link aggregation group gets one copy of a flooded frame
    Given these hosts
      | host | uplinks      |
      | g1   | nicA, nicB   |
      | g2   | nicA         |
    And a physical switch lagsw with these ports
      | port | connected to | channel |
      | 1    | nicA of g1   | po1     |
      | 2    | nicB of g1   | po1     |
      | 3    | nicA of g2   |         |
    And a port group Bond on VLAN 30 in every host
    And the teaming policy of g1 is IP hash
    And these VMs
      | VM | host | network | IP           | MAC               |
      | x  | g1   | Bond    | 10.30.0.1/24 | 00:50:56:30:00:01 |
      | y  | g2   | Bond    | 10.30.0.2/24 | 00:50:56:30:00:02 |
    When y sends a broadcast frame
    Then x receives exactly 1 frame
    And port 2 of lagsw sends no frame
    And port 1 of lagsw sends exactly 1 frame
