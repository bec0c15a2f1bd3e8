Feature: BFD between VTEPs
  The emulator keeps one session for each remote VTEP, in a tunnel with VNI 0 on the bridge vtep_bfd, off until the row
  Tunnel enables it. Being periodic, it keeps no network awake; it comes up as time passes.

  Background:
    Given these hosts
      | host | eth0         |
      | hv1  | 10.1.0.11/24 |
      | hv2  | 10.1.0.12/24 |
    And these commands run on hv1
      """
      ovs-vsctl add-br br0 -- add-port br0 web -- set interface web type=internal
      ifconfig web hw ether 00:00:00:00:00:0a
      ifconfig web 172.31.0.1/24 up
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.11
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 web 0 red
      vtep-ctl add-mcast-remote red unknown-dst 10.1.0.12
      """
    And these commands run on hv2
      """
      ovs-vsctl add-br br0 -- add-port br0 app -- set interface app type=internal
      ifconfig app hw ether 00:00:00:00:00:0b
      ifconfig app 172.31.0.2/24 up
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.12
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 app 0 red
      vtep-ctl add-mcast-remote red unknown-dst 10.1.0.11
      """

  Rule: A session is off until it is enabled, and needs both ends

    Scenario: Not enabled, it sends nothing
      When web sends a broadcast frame
      And 30 s pass
      Then eth0 of hv1 sends exactly 1 VXLAN packet
      And no UDP datagram crosses the underlay with DST PORT = 3784
      When this command runs on hv1
        """
        vtep-ctl get tunnel . bfd_status
        """
      Then the output is
        """
        {enabled="false"}
        """

    Scenario: With one end alone it stays down, and sends a packet a second
      Given this command runs on hv1
        """
        vtep-ctl set tunnel . bfd_params:enable=true
        """
      When 10 s pass
      Then eth0 of hv1 sends exactly 10 UDP datagrams with VNI = 0, DST PORT = 3784, DST MAC = 00:23:20:00:00:01, OUTER DST IP = 10.1.0.12
      And eth0 of hv2 sends no UDP datagram
      When this command runs on hv1
        """
        vtep-ctl get tunnel . bfd_status
        """
      Then the output is
        """
        {diagnostic="No Diagnostic", enabled="true", forwarding="false", remote_diagnostic="No Diagnostic", remote_state=down, state=down}
        """

  Rule: Enabled at both ends it comes up, and goes down when three packets are missing

    Background:
      Given this command runs on hv1
        """
        vtep-ctl set tunnel . bfd_params:enable=true
        """
      And this command runs on hv2
        """
        vtep-ctl set tunnel . bfd_params:enable=true
        """
      And 5 s pass

    Scenario: Both ends are up, and their packets are as RFC 5880 has them
      When 10 s pass
      Then eth0 of hv1 sends exactly 10 UDP datagrams with VNI = 0, SRC IP = 169.254.1.1, DST IP = 169.254.1.1, TTL = 255, DST PORT = 3784
      And eth0 of hv2 sends exactly 10 UDP datagrams with VNI = 0, DST PORT = 3784, OUTER DST IP = 10.1.0.11
      And web receives no frame
      When these commands run on hv1
        """
        vtep-ctl get tunnel . bfd_status
        ovs-vsctl get interface bfd10.1.0.12 bfd_status
        """
      Then the output is
        """
        {diagnostic="No Diagnostic", enabled="true", forwarding="true", remote_diagnostic="No Diagnostic", remote_state=up, state=up}
        {diagnostic="No Diagnostic", flap_count="1", forwarding="true", remote_diagnostic="No Diagnostic", remote_state=up, state=up}
        """

    Scenario: It keeps no network awake
      Given web sends a broadcast frame
      When web sends a broadcast frame
      Then eth0 of hv1 sends exactly 1 VXLAN packet with VNI = 7001
      And no UDP datagram crosses the underlay with DST PORT = 3784

    Scenario: A link fails: down after three intervals, and up again with it
      When eth0 of hv2 fails
      And 2 s pass
      And this command runs on hv1
        """
        vtep-ctl get tunnel . bfd_status:state
        """
      Then the output is "up"
      When 4 s pass
      And this command runs on hv1
        """
        vtep-ctl get tunnel . bfd_status
        """
      Then the output is
        """
        {diagnostic="Control Detection Time Expired", enabled="true", forwarding="false", remote_diagnostic="No Diagnostic", remote_state=down, state=down}
        """
      When eth0 of hv2 recovers
      And 5 s pass
      And this command runs on hv1
        """
        vtep-ctl get tunnel . bfd_status
        """
      Then the output contains " state=up"

    Scenario: The other end asks for packets more rarely, and is taken for dead later
      Given this command runs on hv2
        """
        vtep-ctl set tunnel . bfd_params:min_rx=3000 bfd_params:min_tx=2000
        """
      And 5 s pass
      When 12 s pass
      Then eth0 of hv1 sends exactly 4 UDP datagrams with DST PORT = 3784
      And eth0 of hv2 sends exactly 6 UDP datagrams with DST PORT = 3784

    Scenario: One end is taken away: the other finds out, the first says nothing
      When this command runs on hv2
        """
        vtep-ctl set tunnel . bfd_params:enable=false
        """
      And 6 s pass
      And this command runs on hv1
        """
        vtep-ctl --bare --columns=bfd_status list tunnel
        """
      Then the output contains "state=down"
      When this command runs on hv2
        """
        vtep-ctl get tunnel . bfd_status
        """
      Then the output is
        """
        {enabled="false"}
        """

    Scenario: One end tells that the path behind it is down
      Given this command runs on hv2
        """
        vtep-ctl set tunnel . bfd_params:cpath_down=true
        """
      When 3 s pass
      And this command runs on hv1
        """
        ovs-vsctl get interface bfd10.1.0.12 bfd_status
        """
      Then the output is
        """
        {diagnostic="No Diagnostic", flap_count="2", forwarding="false", remote_diagnostic="Concatenated Path Down", remote_state=up, state=up}
        """

  Rule: A VTEP that nobody is behind is asked for in vain, and nobody waits for it

    Scenario: The peer does not exist
      Given these commands run on hv1
        """
        ovs-vsctl add-br br9 -- add-port br9 vx9 -- set interface vx9 type=vxlan options:key=9 options:remote_ip=10.1.0.99 bfd:enable=true
        """
      And web sends a broadcast frame
      When 10 s pass
      Then eth0 of hv1 sends at least 3 underlay ARP requests with TARGET IP = 10.1.0.99
      And eth0 of hv1 sends no VXLAN packet
      When web sends a broadcast frame
      Then eth0 of hv1 sends exactly 1 VXLAN packet
      And eth0 of hv1 sends no underlay ARP request
