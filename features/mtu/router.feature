Feature: What a distributed router says about packets that it cannot pass on

  Background:
    Given these hosts
      | host | VTEP         |
      | west | 10.44.1.1/24 |
      | east | 10.44.1.2/24 |
    And these networks
      | network | VNI  |
      | web     | 6100 |
      | data    | 6200 |
    And a distributed logical router hub with these LIFs
      | network | IP             |
      | web     | 192.0.2.1/24   |
      | data    | 198.51.100.1/24 |
    And these VMs
      | VM    | host | network | IP              |
      | shop  | west | web     | 192.0.2.11/24   |
      | cart  | west | web     | 192.0.2.12/24   |
      | store | east | data    | 198.51.100.11/24 |
    And shop has pinged store
    And shop has pinged cart

  Scenario: DF set and longer than the LIF's MTU: the sender is told
    Given the MTU of hub is 1400
    When shop pings store with 1372 bytes of data and DF set
    Then shop receives exactly 1 ICMP echo reply
    When shop pings store with 1373 bytes of data and DF set
    Then shop receives exactly 1 ICMP fragmentation needed with SRC IP = 192.0.2.1, SRC MAC = vMAC
    And hub on west drops an ICMP echo request because "too long"
    And store receives no packet
    And the path MTU table of shop is
      | IP          | MTU  |
      | IP of store | 1400 |

  Scenario: DF clear: the router cuts, the VM reassembles
    Given the MTU of hub is 1400
    When shop pings store with 1472 bytes of data
    Then hub on west sends exactly 2 packets with TTL = 63
    And store receives exactly 2 packets
    And shop receives at least 2 packets with SRC IP = IP of store
    And shop drops no packet

  Scenario: Nobody is told where everything fits
    When shop pings store with 1472 bytes of data and DF set
    Then shop receives exactly 1 ICMP echo reply
    And shop receives no ICMP fragmentation needed
    And the path MTU table of shop is empty

  Scenario: The router's MTU is not that of neighbours in one network
    Given the LIF MTU of hub is 1000
    When shop pings cart with 1472 bytes of data and DF set
    Then shop receives exactly 1 ICMP echo reply

  Scenario: Nobody answers for the next hop: host unreachable, to the sender alone
    When shop pings 198.51.100.77 3 times
    Then hub on west sends exactly 3 ARP requests with TARGET IP = 198.51.100.77
    And hub on west drops exactly 3 ICMP echo requests because "ARP timeout"
    And shop receives exactly 3 ICMP messages with ICMP TYPE = 3, ICMP CODE = 1, SRC IP = 192.0.2.1
    And cart receives no ICMP message
    And hub on east sends no ICMP message

  Scenario: No error where the next hop answers
    When shop pings store
    Then shop receives no ICMP message with ICMP TYPE = 3
    And shop receives exactly 1 ICMP echo reply
