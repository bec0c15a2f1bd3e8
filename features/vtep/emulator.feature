Feature: The pipeline of the OVS VTEP emulator
  Three hypervisors with one VM each, an interface of the bridge. What comes from a binding is learned and flooded to
  unknown-dst; what comes from a tunnel is neither learned nor, from an unknown-dst, sent to tunnels again.

  Background:
    Given these hosts
      | host | eth0         |
      | hv1  | 10.1.0.11/24 |
      | hv2  | 10.1.0.12/24 |
      | hv3  | 10.1.0.13/24 |
    And these commands run on hv1
      """
      ovs-vsctl add-br br0 -- add-port br0 web -- set interface web type=internal
      ifconfig web hw ether 00:00:00:00:00:0a
      ifconfig web 172.31.0.1/24 up
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.11
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 web 0 red
      """
    And these commands run on hv2
      """
      ovs-vsctl add-br br0 -- add-port br0 app -- set interface app type=internal
      ifconfig app hw ether 00:00:00:00:00:0b
      ifconfig app 172.31.0.2/24 up
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.12
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 app 0 red
      """
    And these commands run on hv3
      """
      ovs-vsctl add-br br0 -- add-port br0 db -- set interface db type=internal
      ifconfig db hw ether 00:00:00:00:00:0c
      ifconfig db 172.31.0.3/24 up
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.13
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 db 0 red
      """

  Rule: service_node sends a broadcast to one unknown-dst, source_node to all

    Background:
      Given these commands run on hv2
        """
        vtep-ctl add-ucast-remote red 00:00:00:00:00:0a 10.1.0.11
        """
      And these commands run on hv3
        """
        vtep-ctl add-ucast-remote red 00:00:00:00:00:0a 10.1.0.11
        """

    Scenario: By default the first unknown-dst gets it
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        """
      When web sends a broadcast frame
      Then app receives exactly 1 frame with SRC MAC = MAC of web
      And db receives no frame
      And eth0 of hv1 sends exactly 1 VXLAN packet

    Scenario: A source node replicates
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        vtep-ctl set-replication-mode red source_node
        """
      When web sends a broadcast frame
      Then app receives exactly 1 frame with SRC MAC = MAC of web
      And db receives exactly 1 frame with SRC MAC = MAC of web
      And eth0 of hv1 sends exactly 2 VXLAN packets with VNI = 7001

    Scenario: A known address needs no replication
      Given these commands run on hv1
        """
        vtep-ctl set-replication-mode red source_node
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        vtep-ctl add-ucast-remote red 00:00:00:00:00:0c 10.1.0.13
        """
      When web sends a frame to 00:00:00:00:00:0c
      Then db receives exactly 1 frame with SRC MAC = MAC of web
      And app receives no frame

  Rule: From a tunnel a broadcast reaches bindings, and tunnels only where it came from no unknown-dst

    Scenario: What an unknown-dst sends is not sent on
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      And these commands run on hv2
        """
        vtep-ctl set-replication-mode red source_node
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.11
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        """
      When web sends a broadcast frame
      Then app receives exactly 1 frame with SRC MAC = MAC of web
      And db receives no frame
      And eth0 of hv2 sends no VXLAN packet

    Scenario: What another VTEP sends is reflected to the unknown-dst
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      And these commands run on hv2
        """
        vtep-ctl add-ucast-remote red 00:00:00:00:00:0a 10.1.0.11
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        """
      And these commands run on hv3
        """
        vtep-ctl add-ucast-remote red 00:00:00:00:00:0b 10.1.0.12
        """
      When web sends a broadcast frame
      Then app receives exactly 1 frame with SRC MAC = MAC of web
      And db receives exactly 1 frame with SRC MAC = MAC of web
      And eth0 of hv2 sends exactly 1 VXLAN packet with OUTER DST IP = 10.1.0.13

    Scenario: A VTEP that is not told of a peer opens nothing of it
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      And these commands run on hv2
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.13
        """
      When web sends a broadcast frame
      Then eth0 of hv2 receives a VXLAN packet
      And the virtual switch of hv2 drops a VXLAN packet because "unknown network"
      And app receives no frame

  Rule: A logical switch is a network of its own

    Scenario: The same addresses in another logical switch
      Given these commands run on hv1
        """
        ovs-vsctl add-port br0 web2 -- set interface web2 type=internal
        ifconfig web2 hw ether 00:00:00:00:00:1a
        ifconfig web2 172.31.9.1/24 up
        vtep-ctl add-ls blue -- set Logical_Switch blue tunnel_key=7002 -- bind-ls br0 web2 0 blue
        vtep-ctl add-mcast-remote blue unknown-dst 10.1.0.12
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      And these commands run on hv2
        """
        vtep-ctl add-ls blue -- set Logical_Switch blue tunnel_key=7002
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.11
        """
      When web2 sends a broadcast frame
      Then eth0 of hv1 sends exactly 1 VXLAN packet with VNI = 7002
      And app receives no frame
      And web receives no frame
      When web sends a broadcast frame
      Then eth0 of hv1 sends exactly 1 VXLAN packet with VNI = 7001
      And app receives exactly 1 frame with SRC MAC = MAC of web
      And web2 receives no frame

    Scenario: Two bindings of one logical switch hear each other at home
      Given these commands run on hv1
        """
        ovs-vsctl add-port br0 web2 -- set interface web2 type=internal
        ifconfig web2 172.31.0.9/24 up
        vtep-ctl bind-ls br0 web2 0 red
        """
      When web sends a broadcast frame
      Then web2 receives exactly 1 frame with SRC MAC = MAC of web
      And no VXLAN packet crosses the underlay

  Rule: A binding takes a VLAN's frames without their tag; VLAN 0 takes what is left, tags and all

    Background:
      Given these commands run on hv1
        """
        ovs-vsctl add-port br0 trunk -- set interface trunk type=internal
        ifconfig trunk up
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      And these commands run on hv2
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.11
        """

    Scenario: The tag is taken off, and put on again on the way back
      Given these commands run on hv1
        """
        vtep-ctl bind-ls br0 trunk 300 red
        """
      When trunk sends this frame
        | SRC MAC   | 00:00:00:00:00:77 |
        | DST MAC   | Broadcast         |
        | VLAN      | 300               |
        | EtherType | 0x88b5            |
      Then app receives exactly 1 frame with SRC MAC = 00:00:00:00:00:77
      And app receives no frame with VLAN = 300
      When app sends a broadcast frame
      Then trunk receives exactly 1 frame with VLAN = 300, SRC MAC = MAC of app

    Scenario: A frame of a VLAN that is not bound is dropped
      Given these commands run on hv1
        """
        vtep-ctl bind-ls br0 trunk 300 red
        """
      When trunk sends this frame
        | SRC MAC   | 00:00:00:00:00:77 |
        | DST MAC   | Broadcast         |
        | VLAN      | 301               |
        | EtherType | 0x88b5            |
      Then the virtual switch of hv1 drops a frame with VLAN = 301 because "no flow"
      And app receives no frame

    Scenario: VLAN 0 takes a tagged frame too, and keeps its tag
      Given these commands run on hv1
        """
        vtep-ctl bind-ls br0 trunk 0 red
        """
      When trunk sends this frame
        | SRC MAC   | 00:00:00:00:00:77 |
        | DST MAC   | Broadcast         |
        | VLAN      | 301               |
        | EtherType | 0x88b5            |
      Then app receives exactly 1 frame with VLAN = 301, SRC MAC = 00:00:00:00:00:77

  Rule: The emulator keeps the rest of the database

    Scenario: Sources of ARP requests are told to others, and change no frame
      When these commands run on hv1
        """
        vtep-ctl -- --id=@l create Physical_Locator dst_ip=10.1.0.12 encapsulation_type=vxlan_over_ipv4 -- create Arp_Sources_Remote src_mac=02:00:00:00:00:01 locator=@l
        vtep-ctl --columns=src_mac list Arp_Sources_Remote
        """
      Then the output contains "02:00:00:00:00:01"
      And the exit status is 0

    Scenario: A tunnel's BFD is off until its parameters enable it
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      When this command runs on hv1
        """
        vtep-ctl --columns=bfd_status,bfd_config_local list tunnel
        """
      Then the output is
        """
        bfd_status          : {enabled="false"}
        bfd_config_local    : {bfd_dst_ip="169.254.1.0", bfd_dst_mac="00:23:20:00:00:01"}
        """

    Scenario: Its parameters reach the interface of the bridge vtep_bfd
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        vtep-ctl set tunnel . bfd_params:min_tx=500
        """
      When these commands run on hv1
        """
        ovs-vsctl list-ports vtep_bfd
        ovs-vsctl get interface bfd10.1.0.12 bfd:min_rx
        """
      Then the output contains "bfd10.1.0.12"
      And the output contains "1000"

  Rule: A daemon that can't begin ends

    Scenario: There is no such bridge
      When this command is running on hv1
        """
        ovs-vtep br9
        """
      Then the output is
        """
        ovs-vtep: couldn't find OVS bridge br9
        """

    Scenario: Killed, it changes nothing any more
      Given these commands run on hv1
        """
        ovs-appctl -t ovs-vtep exit
        vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
        """
      When web sends a broadcast frame
      Then no VXLAN packet crosses the underlay
