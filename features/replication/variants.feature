Feature: The same scenario in every mode of replication
  A tag makes a test of each of its values; what the scenario leaves open takes that value.

  Background:
    Given these hosts
      | host | VTEP          |
      | left | 10.42.1.11/24 |
      | near | 10.42.1.12/24 |
      | far1 | 10.42.2.11/24 |
      | far2 | 10.42.2.12/24 |
    And these VMs
      | VM | host | network | IP           |
      | l  | left | tagged  | 10.99.0.1/24 |
      | n  | near | tagged  | 10.99.0.2/24 |
      | f1 | far1 | tagged  | 10.99.0.3/24 |
      | f2 | far2 | tagged  | 10.99.0.4/24 |

  @replication=unicast,multicast,hybrid,service-node
  Scenario: A broadcast reaches everybody once
    When l sends a broadcast frame
    Then n, f1 and f2 each receive exactly 1 frame
    And l receives no frame
    And the MAC table of the VTEP of far2 contains
      | network | MAC      | VTEP       |
      | tagged  | MAC of l | 10.42.1.11 |

  @replication=unicast,multicast,hybrid,service-node @encapsulation=VXLAN,Geneve,NVGRE,GRE,STT
  Scenario: A ping finds its way
    When l pings f2
    Then l receives exactly 1 ICMP echo reply
    And n receives no ICMP message
    And f1 receives exactly 1 ARP request

  @replication=unicast,multicast
  Scenario: What the scenario states stays, and then it runs once
    Given the network tagged uses service node replication
    When l sends a broadcast frame
    Then the service node sends exactly 3 VXLAN packets
