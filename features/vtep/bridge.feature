Feature: Bridges of Open vSwitch that ovs-vsctl makes
  Without a controller a bridge learns source addresses for 300 s and floods what it has not learned. Tunnels are ports
  as others are.

  Background:
    Given these hosts
      | host | eth0        |
      | hv1  | 10.1.0.1/24 |
      | hv2  | 10.1.0.2/24 |
    And these commands run on hv1
      """
      ovs-vsctl add-br br0
      ovs-vsctl add-port br0 a1 -- set interface a1 type=internal
      ovs-vsctl add-port br0 a2 -- set interface a2 type=internal
      ifconfig a1 192.168.7.1/24 up
      ifconfig a2 192.168.7.2/24 up
      """
    And these commands run on hv2
      """
      ovs-vsctl add-br br0
      ovs-vsctl add-port br0 b1 -- set interface b1 type=internal
      ifconfig b1 192.168.7.3/24 up
      """

  Scenario: A bridge floods, learns and shows what it has learned
    When a1 pings 192.168.7.2
    Then a2 receives an ARP request with TARGET IP = 192.168.7.2
    And the MAC table of the virtual switch of hv1 contains
      | MAC       | VLAN | port |
      | MAC of a1 | 0    | a1   |
      | MAC of a2 | 0    | a2   |
    When this command runs on hv1
      """
      ovs-appctl fdb/show br0
      """
    Then the output is
      """
       port  VLAN  MAC                Age
          1     0  *    *
          2     0  *    *
      """

  Scenario: What it has learned is forgotten after 300 s, or when it is told so
    Given a1 pings 192.168.7.2
    And 301 s pass
    When a1 sends a frame to MAC of a2
    Then the MAC table of the virtual switch of hv1 lacks
      | MAC       |
      | MAC of a2 |

  Scenario: A flushed table is empty
    Given a1 pings 192.168.7.2
    When this command runs on hv1
      """
      ovs-appctl fdb/flush br0
      """
    Then the output is
      """
      table successfully flushed
      """
    And the MAC table of the virtual switch of hv1 is
      | MAC | VLAN | port |

  Scenario: An unknown command is answered as Open vSwitch answers it
    When this command runs on hv1
      """
      ovs-appctl fdb/show br7
      """
    Then the output is
      """
      no such bridge
      ovs-appctl: ovs-vswitchd: server returned an error
      """
    And the exit status is 2

  Scenario Outline: A tunnel of <type> carries frames to the other bridge
    Given these commands run on hv1
      """
      ovs-vsctl add-port br0 t0 -- set interface t0 type=<type> options:remote_ip=10.1.0.2 options:key=77
      """
    And these commands run on hv2
      """
      ovs-vsctl add-port br0 t0 -- set interface t0 type=<type> options:remote_ip=10.1.0.1 options:key=77
      """
    When this command runs on hv1
      """
      ping -c 2 -I a1 192.168.7.3
      """
    Then the output contains "2 packets transmitted, 2 received, 0% packet loss"
    And eth0 of hv1 sends exactly 3 <packets> with OUTER LENGTH in <lengths>
    And the MAC table of the virtual switch of hv2 contains
      | MAC       | VLAN | port |
      | MAC of a1 | 0    | t0   |

    Examples:
      | type   | packets        | lengths |
      | vxlan  | VXLAN packets  | 92, 148 |
      | geneve | Geneve packets | 92, 148 |
      | gre    | GRE packets    | 84, 140 |

  Scenario: Another key is another network
    Given these commands run on hv1
      """
      ovs-vsctl add-port br0 t0 -- set interface t0 type=vxlan options:remote_ip=10.1.0.2 options:key=77
      """
    And these commands run on hv2
      """
      ovs-vsctl add-port br0 t0 -- set interface t0 type=vxlan options:remote_ip=10.1.0.1 options:key=78
      """
    When a1 sends a broadcast frame
    Then eth0 of hv2 receives exactly 1 VXLAN packet
    And the virtual switch of hv2 drops a VXLAN packet because "unknown network"
    And b1 receives no frame

  Scenario: Access ports of other VLANs hear nothing
    Given these commands run on hv1
      """
      ovs-vsctl add-port br0 a3 -- set interface a3 type=internal -- set port a3 tag=20
      ovs-vsctl set port a1 tag=20
      ovs-vsctl add-port br0 a4 -- set interface a4 type=internal -- set port a4 tag=30
      ifconfig a3 192.168.7.9/24 up
      ifconfig a4 192.168.7.10/24 up
      """
    When a1 sends a broadcast frame
    Then a3 receives exactly 1 frame with SRC MAC = MAC of a1
    And a3 receives no frame with VLAN = 20
    And a4 receives no frame
    And a2 receives exactly 1 frame with VLAN = 20

  Scenario: A trunk carries its VLANs alone
    Given these commands run on hv1
      """
      ovs-vsctl set port a1 tag=20 -- set port a2 trunks=30,40
      """
    When a1 sends a broadcast frame
    Then a2 receives no frame

  Scenario: A NIC that is a port of a bridge takes part in it
    Given hv1 also has the uplink eth1
    And these commands run on hv1
      """
      ovs-vsctl add-port br0 eth1
      """
    When a1 sends a broadcast frame
    Then eth1 of hv1 sends exactly 1 frame with SRC MAC = MAC of a1
    And eth0 of hv2 receives exactly 1 frame with SRC MAC = MAC of a1

  Scenario: Without flows nothing passes; the action normal makes it a switch again
    Given these commands run on hv1
      """
      ovs-ofctl del-flows br0
      """
    When a1 sends a broadcast frame
    Then a2 receives no frame
    And the virtual switch of hv1 drops a frame because "no flow"
    When these commands run on hv1
      """
      ovs-ofctl add-flow br0 action=normal
      ovs-ofctl --no-stats dump-flows br0
      """
    And a1 sends a broadcast frame
    Then a2 receives exactly 1 frame
    And the output is
      """
       actions=NORMAL
      """

  Scenario: A bridge that is deleted takes its interfaces with it
    Given these commands run on hv1
      """
      ovs-vsctl del-br br0
      """
    When this command runs on hv1
      """
      ping -c 1 -I a1 192.168.7.2
      """
    Then the output is
      """
      ping: SO_BINDTODEVICE a1: No such device
      """
    And the exit status is 2
