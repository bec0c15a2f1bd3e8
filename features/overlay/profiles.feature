Feature: Hosts behave like products
  A profile is a named set of settings, each with its status and source (netherkin steps lists them). What no source tells
  is as in the defaults, so that a profile without facts equals them. A stated setting goes before every profile, a
  host's own profile before that of all hosts.

  Background:
    Given these hosts
      | host | VTEP         |
      | p1   | 10.15.0.1/24 |
      | p2   | 10.15.0.2/24 |
    And these VMs
      | VM  | host | network | IP            |
      | ida | p1   | lab     | 10.95.0.11/24 |
      | ivo | p2   | lab     | 10.95.0.12/24 |

  Scenario Outline: Without known facts a profile equals the defaults: <profile>
    Given the hosts behave like <profile>
    When ida pings ivo
    Then the uplink of p1 sends a VXLAN packet with OUTER DST PORT = 4789, OUTER TTL = 64, OUTER DF = 1, OUTER SRC PORT in 49152..65535
    And the uplink of p1 sends no VXLAN packet with OUTER DST PORT != 4789
    And p1 drops no frame
    And ida receives an ICMP echo reply

    Examples:
      | profile     |
      | vShield     |
      | Nexus 1000V |
      | NVP         |

  Scenario Outline: The envelope under <profile>
    Given the hosts behave like <profile>
    When ida pings ivo 2 times
    Then the uplink of p1 sends a VXLAN packet with OUTER DST PORT = <port>, OUTER DF = <DF>, OUTER TTL = 64, OUTER SRC PORT in <source ports>
    And the uplink of p1 sends no VXLAN packet with OUTER DST PORT != <port>
    And the uplink of p1 sends no VXLAN packet with OUTER DF != <DF>
    And ida receives an ICMP echo reply

    Examples:
      | profile | port | DF | source ports |
      | NSX-V   | 8472 | 1  | 49152..65535 |
      | OVS     | 4789 | 1  | 32768..60999 |
      | Linux   | 4789 | 0  | 32768..60999 |

  Scenario: OVS in userspace drops what needs an unresolved underlay neighbour
    Given the hosts behave like OVS
    When ida sends an ARP request for ivo
    Then p1 drops exactly 1 ARP request because "ARP pending"
    And ivo receives no frame

  Scenario: Linux lets it wait
    Given the hosts behave like Linux
    When ida sends an ARP request for ivo
    Then p1 drops no frame
    And ivo receives exactly 1 ARP request

  Scenario: Hyper-V floods no ARP
    Given the hosts behave like Hyper-V
    When ida pings ivo
    Then no ARP frame crosses the underlay
    And ida receives an ICMP echo reply

  Scenario: Each host may behave in its own way
    Given the hosts behave like OVS
    And p2 behaves like Linux
    When ida pings ivo 2 times
    Then the uplink of p1 sends a VXLAN packet with OUTER DF = 1
    And the uplink of p1 sends no VXLAN packet with OUTER DF = 0
    And the uplink of p2 sends a VXLAN packet with OUTER DF = 0
    And the uplink of p2 sends no VXLAN packet with OUTER DF = 1

  Scenario: A stated setting goes before the profile
    Given the hosts behave like NSX-V
    And the VXLAN port of p1 is 4789
    And the VXLAN port of p2 is 4789
    When ida pings ivo
    Then the uplink of p1 sends a VXLAN packet with OUTER DST PORT = 4789
    And the uplink of p1 sends no VXLAN packet with OUTER DST PORT = 8472
