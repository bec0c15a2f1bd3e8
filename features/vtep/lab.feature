Feature: The lab of the OVS VTEP emulator
  Two hypervisors with Open vSwitch and its VTEP emulator, one logical switch between them. An operator types; VM1 and VM2
  are interfaces of the bridges. The addresses are those of the original lab.

  Background:
    Given these hosts
      | host | eth0       |
      | hv1  | 10.0.0.1/8 |
      | hv2  | 10.1.0.1/8 |
    And these commands run on hv1
      """
      $ ovs-vsctl add-br br0
      $ ovs-vsctl add-port br0 vm1 -- set interface vm1 type=internal
      $ ifconfig vm1 hw ether 00:00:00:00:00:01
      $ ifconfig vm1 192.168.1.1 netmask 255.255.255.0 up
      $ vtep-ctl add-ps br0
      $ vtep-ctl set Physical_Switch br0 tunnel_ips=10.0.0.1
      $ /usr/share/openvswitch/scripts/ovs-vtep --log-file --pidfile --detach br0
      $ vtep-ctl add-ls ls0
      $ vtep-ctl set Logical_Switch ls0 tunnel_key=5000
      $ vtep-ctl bind-ls br0 vm1 0 ls0
      $ vtep-ctl add-ucast-remote ls0 00:00:00:00:00:02 10.1.0.1
      """
    And these commands run on hv2
      """
      ovs-vsctl add-br br0
      ovs-vsctl add-port br0 vm2 -- set interface vm2 type=internal
      ip link set vm2 address 00:00:00:00:00:02
      ip addr add 192.168.1.2/24 dev vm2
      ip link set vm2 up
      vtep-ctl add-ps br0
      vtep-ctl set Physical_Switch br0 tunnel_ips=10.1.0.1
      /usr/share/openvswitch/scripts/ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls ls0
      vtep-ctl set Logical_Switch ls0 tunnel_key=5000
      vtep-ctl bind-ls br0 vm2 0 ls0
      vtep-ctl add-ucast-remote ls0 00:00:00:00:00:01 10.0.0.1
      vtep-ctl add-mcast-remote ls0 unknown-dst 10.0.0.1
      """

  Rule: A broadcast goes where unknown-dst says, and nowhere else

    Scenario: Without unknown-dst the ARP requests stay at home
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 3
        """
      Then the exit status is 1
      And the output is
        """
        PING 192.168.1.2 (192.168.1.2) from 192.168.1.1 vm1: 56(84) bytes of data.

        --- 192.168.1.2 ping statistics ---
        3 packets transmitted, 0 received, 100% packet loss, time *ms
        pipe 3
        """
      And vm1 sends exactly 3 ARP requests with TARGET IP = 192.168.1.2
      And no VXLAN packet crosses the underlay
      And vm2 receives no frame
      And the virtual switch of hv1 drops an ARP request because "no flow"

    Scenario: With unknown-dst the first ping takes six frames
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        tcpdump -i vm1 -w vm1_overlay.pcap &
        tcpdump -i eth0 -w vm1_underlay.pcap &
        """
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 1
        """
      Then the output matches
        """
        PING 192.168.1.2 (192.168.1.2) from 192.168.1.1 vm1: 56(84) bytes of data.
        64 bytes from 192.168.1.2: icmp_seq=1 ttl=64 time=* ms

        --- 192.168.1.2 ping statistics ---
        1 packets transmitted, 1 received, 0% packet loss, time *ms
        rtt min/avg/max/mdev = */*/*/* ms
        """
      And the capture "vm1_underlay.pcap" of hv1 holds these frames in this order
        | frame             | OUTER SRC IP | OUTER DST IP | VNI  | SRC MAC    | DST MAC    |
        | ARP request       |              |              |      | MAC of hv1 | Broadcast  |
        | ARP reply         |              |              |      | MAC of hv2 | MAC of hv1 |
        | ARP request       | 10.0.0.1     | 10.1.0.1     | 5000 | MAC of vm1 | Broadcast  |
        | ARP reply         | 10.1.0.1     | 10.0.0.1     | 5000 | MAC of vm2 | MAC of vm1 |
        | ICMP echo request | 10.0.0.1     | 10.1.0.1     | 5000 | MAC of vm1 | MAC of vm2 |
        | ICMP echo reply   | 10.1.0.1     | 10.0.0.1     | 5000 | MAC of vm2 | MAC of vm1 |
      And the capture "vm1_underlay.pcap" of hv1 holds exactly 6 frames
      And the capture "vm1_underlay.pcap" of hv1 holds exactly 2 ARP requests
      And the capture "vm1_underlay.pcap" of hv1 holds an underlay ARP request with SRC MAC = MAC of hv1
      And the capture "vm1_overlay.pcap" of hv1 holds exactly 4 frames
      And the capture "vm1_overlay.pcap" of hv1 holds no VXLAN packet
      And eth0 of hv1 sends a VXLAN packet with OUTER LENGTH = 92, OUTER DST PORT = 4789
      And vm1 of hv1 receives exactly 1 ICMP echo reply
      And vm2 of hv2 receives exactly 1 ARP request
      And vm2 of hv2 sends no ARP request

  Rule: The emulator learns nothing from tunnels

    Scenario: What was resolved before works without unknown-dst, as the addresses are static and the ARP tables full
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        ping -I vm1 192.168.1.2 -c 1
        vtep-ctl del-mcast-remote ls0 unknown-dst 10.1.0.1
        """
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 3
        """
      Then the output contains "3 packets transmitted, 3 received, 0% packet loss"
      And vm1 sends no ARP request
      And vm1 receives exactly 3 ICMP echo replies

    Scenario: With both ARP tables flushed the ping fails
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        ping -I vm1 192.168.1.2 -c 1
        vtep-ctl del-mcast-remote ls0 unknown-dst 10.1.0.1
        ip neigh flush dev vm1
        """
      And these commands run on hv2
        """
        ip neigh flush dev vm2
        """
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 3
        """
      Then the output contains "3 packets transmitted, 0 received"
      And no VXLAN packet crosses the underlay

    Scenario: Without its static address an answer is flooded back to the sender alone
      Given these commands run on hv2
        """
        vtep-ctl del-ucast-remote ls0 00:00:00:00:00:01
        """
      And these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        """
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 1
        """
      Then the output contains "1 received"
      And vm1 receives an ARP reply with DST MAC = MAC of vm1
      When this command runs on hv2
        """
        vtep-ctl list-local-macs ls0
        """
      Then the output contains "00:00:00:00:00:02"
      And the output lacks "00:00:00:00:00:01"

  Rule: What is learned at bindings is published, and leaves after 15 idle seconds

    Scenario: A VM that has spoken is a local MAC address
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        ping -I vm1 192.168.1.2 -c 1
        """
      When this command runs on hv1
        """
        vtep-ctl list-local-macs ls0
        """
      Then the output is
        """
        ucast-mac-local
          00:00:00:00:00:01 -> vxlan_over_ipv4/10.0.0.1

        mcast-mac-local
          unknown-dst -> vxlan_over_ipv4/10.0.0.1

        """

    Scenario: A VM that is silent for long is none any more
      Given these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        ping -I vm1 192.168.1.2 -c 1
        sleep 17
        """
      When this command runs on hv1
        """
        vtep-ctl list-local-macs ls0
        """
      Then the output is
        """
        ucast-mac-local

        mcast-mac-local
          unknown-dst -> vxlan_over_ipv4/10.0.0.1

        """

  Rule: The database decides a moment later

    Scenario: A binding makes a bridge, patches and a tunnel
      When this command runs on hv1
        """
        ovs-vsctl list-ports br0_vtep_ls1
        """
      Then the output is
        """
        0000-vm1-l
        vx1
        """

    Scenario: A binding that goes takes them with it
      Given these commands run on hv1
        """
        vtep-ctl unbind-ls br0 vm1 0
        """
      When this command runs on hv1
        """
        ovs-vsctl list-br
        """
      Then the output is
        """
        br0
        vtep_bfd
        """

    Scenario: A logical switch without tunnel key has no tunnels
      Given these commands run on hv1
        """
        vtep-ctl unbind-ls br0 vm1 0
        vtep-ctl clear Logical_Switch ls0 tunnel_key
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        vtep-ctl bind-ls br0 vm1 0 ls0
        """
      When these commands run on hv1
        """
        ping -I vm1 192.168.1.2 -c 1
        ovs-vsctl list-ports br0_vtep_ls2
        """
      Then the output contains "1 packets transmitted, 0 received"
      And the output lacks "vx"
      And no VXLAN packet crosses the underlay

  Rule: What waits for an underlay ARP reply is queued by the kernel and dropped in userspace

    Scenario: In userspace the first request is lost
      Given the hosts behave like OVS
      And these commands run on hv1
        """
        vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
        """
      When this command runs on hv1
        """
        ping -I vm1 192.168.1.2 -c 1
        """
      Then eth0 of hv1 drops a VXLAN packet because "ARP pending"
      And vm1 sends exactly 2 ARP requests
      And vm2 receives exactly 1 ARP request
      And the output contains "1 received"
