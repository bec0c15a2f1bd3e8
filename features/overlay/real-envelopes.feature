Feature: Envelopes as Open vSwitch and Linux make them
  What their captures show: a fresh DSCP, the tenant's ECN but for congestion experienced, VLAN tags as they are.

  Background:
    Given these hosts
      | host | VTEP         |
      | sw1  | 10.11.1.1/24 |
      | sw2  | 10.11.1.2/24 |
    And these VMs
      | VM | host | network | IP           |
      | k  | sw1  | khaki   | 192.0.2.1/24 |
      | l  | sw2  | khaki   | 192.0.2.2/24 |

  Scenario Outline: <profile>: DSCP <DSCP> and ECN <ECN> of the tenant
    Given sw1 behaves like <profile>
    And k has pinged l
    When k sends this frame
      | SRC MAC   | MAC of k |
      | DST MAC   | MAC of l |
      | SRC IP    | IP of k  |
      | DST IP    | IP of l  |
      | ICMP TYPE | 8        |
      | DSCP      | <DSCP>   |
      | ECN       | <ECN>    |
    Then the uplink of sw1 sends a VXLAN packet with OUTER DSCP = 0, OUTER ECN = <outer ECN>, OUTER DF = <DF>, OUTER SRC PORT in 32768..60999
    And l sends an ICMP echo reply with DSCP = <DSCP>, ECN = <ECN>

    Examples:
      | profile | DSCP | ECN | outer ECN | DF |
      | OVS     | 46   | 0   | 0         | 1  |
      | OVS     | 0    | 1   | 1         | 1  |
      | OVS     | 10   | 3   | 2         | 1  |
      | Linux   | 46   | 0   | 0         | 0  |
      | Linux   | 10   | 3   | 2         | 0  |

  Scenario Outline: <profile> carries a VLAN tag
    Given sw1 behaves like <profile>
    And sw2 behaves like <profile>
    And k has pinged l
    When k sends this frame
      | SRC MAC   | MAC of k  |
      | DST MAC   | Broadcast |
      | VLAN      | 5         |
      | EtherType | 0x88b5    |
    Then l receives <frames>

    Examples:
      | profile | frames                     |
      | OVS     | a frame with VLAN = 5      |
      | Linux   | a frame with VLAN = 5      |
      | NVP     | no frame with VLAN = 5     |
