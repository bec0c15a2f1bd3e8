Feature: What bridges and bindings have counted
  Flows, ports and bindings count packets and bytes of frames as they pass, without envelopes.

  Background:
    Given these hosts
      | host | eth0        |
      | hv1  | 10.1.0.1/24 |
      | hv2  | 10.1.0.2/24 |
    And these commands run on hv1
      """
      ovs-vsctl add-br br0 -- add-port br0 web -- set interface web type=internal
      ip link set web address 00:00:00:00:00:0a up
      ip addr add 172.31.0.1/24 dev web
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.1
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 web 0 red
      vtep-ctl add-ucast-remote red 00:00:00:00:00:0b 10.1.0.2 -- add-mcast-remote red unknown-dst 10.1.0.2
      """
    And these commands run on hv2
      """
      ovs-vsctl add-br br0 -- add-port br0 app -- set interface app type=internal
      ip link set app address 00:00:00:00:00:0b up
      ip addr add 172.31.0.2/24 dev app
      vtep-ctl add-ps br0 -- set Physical_Switch br0 tunnel_ips=10.1.0.2
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls red -- set Logical_Switch red tunnel_key=7001 -- bind-ls br0 app 0 red
      vtep-ctl add-ucast-remote red 00:00:00:00:00:0a 10.1.0.1
      """

  Scenario: A first ping is a flooded request, a reply and a packet each way
    Given this command runs on hv1
      """
      ping -c 1 -I web 172.31.0.2
      """
    When this command runs on hv1
      """
      ovs-ofctl dump-flows br0_vtep_ls1
      """
    Then the output is
      """
      NXST_FLOW reply (xid=0x4):
       cookie=0x0, duration=*s, table=0, n_packets=2, n_bytes=140, idle_age=*, in_port=1 actions=learn(table=1,idle_timeout=15,priority=1000,cookie=0x5000,NXM_OF_ETH_DST[]=NXM_OF_ETH_SRC[],output:NXM_OF_IN_PORT[]),resubmit(,1)
       cookie=0x0, duration=*s, table=0, n_packets=2, n_bytes=140, idle_age=*, priority=1000,in_port=2 actions=resubmit(,1)
       cookie=0x0, duration=*s, table=0, n_packets=0, n_bytes=0, idle_age=*, priority=0 actions=drop
       cookie=0x0, duration=*s, table=1, n_packets=1, n_bytes=98, idle_age=*, priority=1000,dl_dst=00:00:00:00:00:0b actions=output:2
       cookie=0x5000, duration=*s, table=1, n_packets=2, n_bytes=140, idle_timeout=15, idle_age=*, priority=1000,dl_dst=00:00:00:00:00:0a actions=output:1
       cookie=0x0, duration=*s, table=1, n_packets=0, n_bytes=0, idle_age=*, priority=1,in_port=2 actions=output:1
       cookie=0x0, duration=*s, table=1, n_packets=1, n_bytes=42, idle_age=*, priority=0 actions=output:1,output:2
      """

  Scenario: The emulator tells of each binding
    Given this command runs on hv1
      """
      ping -c 2 -I web 172.31.0.2
      """
    And 2 s pass
    When these commands run on hv1
      """
      vtep-ctl --columns=packets_from_local,bytes_from_local,packets_to_local,bytes_to_local list Logical_Binding_Stats
      ovs-vsctl get interface vx1 statistics
      ovs-vsctl get interface web statistics:rx_packets statistics:rx_errors
      """
    Then the output is
      """
      packets_from_local  : 3
      bytes_from_local    : 238
      packets_to_local    : 3
      bytes_to_local      : 238
      {rx_bytes=238, rx_packets=3, tx_bytes=238, tx_packets=3}
      3
      0
      """

  Scenario: A learned flow that ended begins anew
    Given this command runs on hv1
      """
      ping -c 1 -I web 172.31.0.2
      """
    And 20 s pass
    When these commands run on hv1
      """
      ovs-ofctl dump-flows br0_vtep_ls1 cookie=0x5000/-1,table=1
      """
    Then the output lacks "0x5000"
    Given web sends a broadcast frame
    When this command runs on hv1
      """
      ovs-ofctl dump-flows br0_vtep_ls1
      """
    Then the output contains "s, table=1, n_packets=0, n_bytes=0, idle_timeout=15,"
