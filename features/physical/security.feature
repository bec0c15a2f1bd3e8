Feature: A port group decides which addresses a VM may speak in

  Background:
    Given these hosts
      | host | uplinks |
      | m1   | vmnic4  |
      | m2   | vmnic4  |
    And a physical switch acc with these ports
      | port | connected to |
      | 1    | vmnic4 of m1 |
      | 2    | vmnic4 of m2 |
    And a port group Lab on VLAN 12 in every host
    And these VMs
      | VM    | host | network | IP           |
      | thief | m1   | Lab     | 10.12.0.1/24 |
      | owner | m2   | Lab     | 10.12.0.2/24 |
      | third | m1   | Lab     | 10.12.0.3/24 |
    And thief has pinged owner

  Scenario: A forged source address moves the entry of the one whom it belongs to
    When thief sends this frame
      | SRC MAC   | MAC of owner |
      | DST MAC   | Broadcast    |
      | EtherType | 0x88b5       |
    Then the MAC table of acc contains
      | MAC          | port |
      | MAC of owner | 1    |
    And the MAC table of acc lacks
      | MAC          | port |
      | MAC of owner | 2    |

  Scenario: Where forged transmits are refused, it ends at the virtual switch
    Given the forged transmits of Lab is off
    When thief sends this frame
      | SRC MAC   | MAC of owner |
      | DST MAC   | Broadcast    |
      | EtherType | 0x88b5       |
    Then the virtual switch of m1 drops exactly 1 frame because "forged transmit"
    And vmnic4 of m1 sends no frame
    And third receives no frame
    And the MAC table of acc contains
      | MAC          | port |
      | MAC of owner | 2    |

  Scenario: In its own name it may speak all the same
    Given the forged transmits of Lab is off
    When thief pings owner
    Then thief receives exactly 1 ICMP echo reply
    And the virtual switch of m1 drops no frame because "forged transmit"

  Scenario: A guest that changed its address is cut off where MAC changes are refused
    Given the MAC changes of Lab is off
    When thief changes its MAC address to 00:50:56:66:66:66
    And owner pings thief
    Then owner receives no ICMP message
    And thief receives no ICMP message

  Scenario: A virtual switch floods nothing unknown to its VMs
    When owner sends a frame to 00:50:56:12:12:12
    Then vmnic4 of m1 receives exactly 1 frame
    And thief receives no frame
    And third receives no frame
    And vmnic4 of m1 sends no frame

  Scenario: In promiscuous mode a VM sees what is another's
    Given the promiscuous mode of Lab is on
    When owner pings thief
    Then third receives an ICMP echo request with DST MAC = MAC of thief

  Scenario: Otherwise it doesn't
    When owner pings thief
    Then third receives no ICMP message
    And thief receives exactly 1 ICMP echo request

  Scenario: Nothing is delivered to a guest under an address that its port refuses
    Given the MAC changes of Lab is off
    And thief changes its MAC address to 00:50:56:66:66:66
    When owner sends a broadcast frame
    Then the virtual switch of m1 drops exactly 1 frame because "MAC change"
    And thief receives no frame
    And third receives exactly 1 broadcast frame

  Scenario: What VMs of one host say to each other stays off the uplink
    Given thief has pinged third
    When thief pings third
    Then third receives exactly 1 ICMP echo request
    And vmnic4 of m1 sends no ICMP message

  Scenario: In promiscuous mode a VM also sees what its neighbours say to each other
    Given fourth with IP 10.12.0.4/24 on m1 in Lab
    And thief has pinged third
    And the promiscuous mode of Lab is on
    When thief pings third
    Then fourth receives exactly 1 ICMP echo request with DST MAC = MAC of third
    And owner receives no ICMP message

  Scenario: What is addressed to the bridge itself is not forwarded
    When thief sends a frame to 01:80:c2:00:00:02
    Then port 1 of acc receives exactly 1 frame
    And port 2 of acc sends no frame
    When thief sends a frame to 01:80:c2:00:00:10
    Then port 2 of acc sends exactly 1 frame
