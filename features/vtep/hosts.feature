Feature: What hosts answer to ping, ip, ifconfig and arp
  The programs are those of iputils 20221126, iproute2 6.1 and net-tools 2.10.

  Background:
    Given these hosts
      | host | eth0        |
      | hv1  | 10.1.0.1/24 |
      | hv2  | 10.1.0.2/24 |
      | hv3  | 10.2.0.3/24 |

  Scenario: A host pings another one
    When this command runs on hv1
      """
      ping -c 2 10.1.0.2
      """
    Then the output matches
      """
      PING 10.1.0.2 (10.1.0.2) 56(84) bytes of data.
      64 bytes from 10.1.0.2: icmp_seq=1 ttl=64 time=* ms
      64 bytes from 10.1.0.2: icmp_seq=2 ttl=64 time=* ms

      --- 10.1.0.2 ping statistics ---
      2 packets transmitted, 2 received, 0% packet loss, time *ms
      rtt min/avg/max/mdev = */*/*/* ms
      """
    And eth0 of hv1 sends exactly 1 underlay ARP request
    And eth0 of hv2 receives exactly 2 underlay ICMP echo requests with DF = 1, TTL = 64

  Scenario: A router of the underlay takes one hop
    When this command runs on hv1
      """
      ping -c 1 10.2.0.3
      """
    Then the output contains "64 bytes from 10.2.0.3: icmp_seq=1 ttl=63 time="

  Scenario: Nobody is there: three requests, then the host tells of it itself
    When this command runs on hv1
      """
      ping -c 3 10.1.0.9
      """
    Then the output is
      """
      PING 10.1.0.9 (10.1.0.9) 56(84) bytes of data.
      From 10.1.0.1 icmp_seq=1 Destination Host Unreachable
      From 10.1.0.1 icmp_seq=2 Destination Host Unreachable
      From 10.1.0.1 icmp_seq=3 Destination Host Unreachable

      --- 10.1.0.9 ping statistics ---
      3 packets transmitted, 0 received, +3 errors, 100% packet loss, time *ms
      pipe 3
      """
    And the exit status is 1
    And eth0 of hv1 sends exactly 3 underlay ARP requests

  Scenario: Bound to an interface it does not hear of that
    When this command runs on hv1
      """
      ping -c 1 -I eth0 10.1.0.9
      """
    Then the output is
      """
      PING 10.1.0.9 (10.1.0.9) from 10.1.0.1 eth0: 56(84) bytes of data.

      --- 10.1.0.9 ping statistics ---
      1 packets transmitted, 0 received, 100% packet loss, time 0ms

      """

  Scenario Outline: Errors are worded as the program words them
    When this command runs on hv1
      """
      <command>
      """
    Then the output is
      """
      <answer>
      """
    And the exit status is <status>

    Examples:
      | command                               | answer                                                              | status |
      | ping                                  | ping: usage error: Destination address required                     | 1      |
      | ping -c x 10.1.0.2                    | ping: invalid argument: 'x'                                         | 1      |
      | ping -c 1 -I nope 10.1.0.2            | ping: SO_BINDTODEVICE nope: No such device                          | 2      |
      | ping -c 1 -I 1.2.3.4 10.1.0.2         | ping: bind: Cannot assign requested address                         | 2      |
      | ifconfig nope                         | nope: error fetching interface information: Device not found        | 1      |
      | ifconfig nope up                      | nope: ERROR while getting interface flags: No such device           | 1      |
      | ifconfig eth0 hw ether zz             | zz: invalid ether address.                                          | 1      |
      | ip link show nope                     | Device "nope" does not exist.                                       | 1      |
      | ip link set nope up                   | Cannot find device "nope"                                           | 1      |
      | ip link set eth0 frob                 | Error: either "dev" is duplicate, or "frob" is a garbage.           | 255    |
      | ip frob                               | Object "frob" is unknown, try "ip help".                            | 1      |
      | ip addr add 10.1.0.1/24 dev eth0      | Error: ipv4: Address already assigned.                              | 2      |
      | ip addr del 10.9.9.9/24 dev eth0      | Error: ipv4: Address not found.                                     | 2      |
      | ip addr add 1.1.1.300/24 dev eth0     | Error: any valid prefix is expected rather than "1.1.1.300/24".     | 1      |
      | ip route del 10.6.0.0/16              | RTNETLINK answers: No such process                                  | 2      |
      | ip route add 10.6.0.0/16 via 1.2.3.4  | Error: Nexthop has invalid gateway.                                 | 2      |
      | ip neigh del 10.1.0.8 dev eth0        | RTNETLINK answers: No such file or directory                        | 2      |
      | arp -d 10.1.0.51                      | No ARP entry for 10.1.0.51                                          | 255    |
      | arp -s 10.1.0.50 zz                   | arp: invalid hardware address                                       | 255    |
      | bridge fdb show br br0                | Cannot find bridge device "br0"                                     | 255    |
      | bridge frob                           | Object "frob" is unknown, try "bridge help".                        | 255    |
      | ovs-ofctl show br9                    | ovs-ofctl: br9 is not a bridge or a socket                          | 1      |
      | ovs-ofctl frob                        | ovs-ofctl: unknown command 'frob'; use --help for help              | 1      |

  Scenario: An interface that is down neither sends nor receives
    Given these commands run on hv2
      """
      ip link set eth0 down
      """
    When this command runs on hv1
      """
      ping -c 1 10.1.0.2
      """
    Then the output contains "1 packets transmitted, 0 received, +1 errors"
    And eth0 of hv2 drops an underlay ARP request because "link down"
    And eth0 of hv2 sends no frame

  Scenario: Neighbours are shown, written and removed
    Given these commands run on hv1
      """
      ping -c 1 10.1.0.2
      arp -s 10.1.0.50 00:00:00:00:00:50
      """
    When these commands run on hv1
      """
      ip neigh
      arp -n
      arp -a
      """
    Then the output is
      """
      10.1.0.2 dev eth0 lladdr * REACHABLE*
      10.1.0.50 dev eth0 lladdr 00:00:00:00:00:50 PERMANENT*
      Address                  HWtype  HWaddress           Flags Mask            Iface
      10.1.0.2                 ether   *   C                     eth0
      10.1.0.50                ether   00:00:00:00:00:50   CM                    eth0
      ? (10.1.0.2) at * [ether] on eth0
      ? (10.1.0.50) at 00:00:00:00:00:50 [ether] PERM on eth0
      """
    When these commands run on hv1
      """
      ip neigh flush all
      arp -n
      """
    Then the output lacks "10.1.0.2 "
    And the output contains "10.1.0.50 "

  Scenario: An entry that was written needs no request
    Given these commands run on hv1
      """
      ip neigh replace 10.1.0.9 lladdr 00:00:00:00:00:09 dev eth0 nud permanent
      """
    When this command runs on hv1
      """
      ping -c 1 10.1.0.9
      """
    Then eth0 of hv1 sends an underlay ICMP echo request with DST MAC = 00:00:00:00:00:09
    And eth0 of hv1 sends no underlay ARP request

  Scenario: A packet that is too long for its interface
    When this command runs on hv1
      """
      ping -c 1 -M do -s 1573 10.1.0.2
      """
    Then the output contains "ping: local error: message too long, mtu=1600"
    And the output contains "1 packets transmitted, 0 received, +1 errors, 100% packet loss"
    And eth0 of hv1 sends no underlay ICMP echo request
