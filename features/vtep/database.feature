Feature: What operators tell a VTEP stays in its database
  vtep-ctl and ovs-vsctl change a host's databases, all of a call or nothing. Rows that nothing refers to any more
  vanish by themselves.

  Background:
    Given these hosts
      | host | VTEP         |
      | hv1  | 10.20.0.1/24 |
      | hv2  | 10.20.0.2/24 |
    And these commands run on hv1
      """
      vtep-ctl add-ps tor -- add-port tor swp1
      vtep-ctl add-ls red -- add-ls green
      vtep-ctl bind-ls tor swp1 0 red -- bind-ls tor swp1 100 green
      """

  Scenario: Ports are bound to logical switches by VLAN
    When this command runs on hv1
      """
      vtep-ctl unbind-ls tor swp1 0
      """
    Then the Physical_Port table of hv1 is
      | name | vlan_bindings |
      | swp1 | 100=green     |
    And the Logical_Switch table of hv1 is
      | name  | tunnel_key |
      | red   | []         |
      | green | []         |
    And the Physical_Port table of hv2 is empty

  Scenario: Addresses have one locator each, unknown ones any number
    When these commands run on hv1
      """
      vtep-ctl add-ucast-remote red 00:00:00:00:00:02 10.20.0.9
      vtep-ctl add-ucast-remote red 00:00:00:00:00:02 10.20.0.2
      vtep-ctl add-mcast-remote red unknown-dst 10.20.0.2
      vtep-ctl add-mcast-remote red unknown-dst 10.20.0.3
      """
    Then the Ucast_Macs_Remote table of hv1 is
      | MAC               | logical_switch | locator   |
      | 00:00:00:00:00:02 | red            | 10.20.0.2 |
    And the Mcast_Macs_Remote table of hv1 is
      | MAC         | locator_set          |
      | unknown-dst | 10.20.0.2, 10.20.0.3 |
    And the Physical_Locator table of hv1 is
      | dst_ip    | encapsulation_type |
      | 10.20.0.2 | vxlan_over_ipv4    |
      | 10.20.0.3 | vxlan_over_ipv4    |

  Scenario: A locator goes with the last address behind it
    Given this command runs on hv1
      """
      vtep-ctl add-ucast-remote red 00:00:00:00:00:02 10.20.0.2
      """
    When this command runs on hv1
      """
      vtep-ctl del-ucast-remote red 00:00:00:00:00:02
      """
    Then the Physical_Locator table of hv1 is empty
    And the Ucast_Macs_Remote table of hv1 is empty

  Scenario: A call is one transaction
    When this command runs on hv1
      """
      vtep-ctl add-ls blue -- add-ls red
      """
    Then the output is "vtep-ctl: cannot create logical switch red because it already exists"
    And the exit status is 1
    And the Logical_Switch table of hv1 lacks
      | name |
      | blue |

  Scenario: What is referred to can't be deleted
    When this command runs on hv1
      """
      vtep-ctl del-ls green
      """
    Then the output contains "because of 1 remaining reference(s)"
    And the exit status is 1
    And the Logical_Switch table of hv1 contains
      | name  |
      | green |

  Scenario: No two rows share the name of a logical switch
    When this command runs on hv1
      """
      vtep-ctl create Logical_Switch name=red
      """
    Then the output contains "identical values (red) for index on column"
    And the exit status is 1

  Scenario: A bridge has a port and an interface of its own name
    When these commands run on hv2
      """
      ovs-vsctl --no-wait add-br br7
      ovs-vsctl --no-wait add-port br7 tun0 tag=7 -- set interface tun0 type=vxlan options:remote_ip=10.20.0.1
      """
    Then the Bridge table of hv2 is
      | name | ports     |
      | br7  | br7, tun0 |
    And the Interface table of hv2 is
      | name | type     | options             |
      | br7  | internal | {}                  |
      | tun0 | vxlan    | remote_ip=10.20.0.1 |
    And the Port table of hv2 contains
      | name | tag | interfaces |
      | tun0 | 7   | tun0       |
    And the Bridge table of hv1 is empty
