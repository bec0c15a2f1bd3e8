Feature: Envelopes that are not as they should be
  A sender can be told to make such envelopes, to test its receivers.

  Background:
    Given these hosts
      | host | VTEP         |
      | odd  | 10.6.0.11/24 |
      | good | 10.6.0.12/24 |
    And the network mauve has ID 7001 and uses VXLAN
    And these VMs
      | VM  | host | network | IP            |
      | one | odd  | mauve   | 172.21.0.1/24 |
      | two | good | mauve   | 172.21.0.2/24 |

  Scenario Outline: Dropped: <setting> <value> (RFC 7348 §5)
    Given the <setting> of odd is <value>
    When one sends an ARP request for two
    Then the uplink of good receives a VXLAN packet with OUTER DST PORT = 4789
    And the VTEP of good drops a frame because "<reason>"
    And two receives no frame

    Examples:
      | setting      | value | reason       |
      | VXLAN flags  | 0x00  | bad envelope |
      | VXLAN flags  | 0xf7  | bad envelope |
      | UDP checksum | wrong | bad checksum |

  Scenario Outline: Ignored: <setting> <value> (RFC 7348 §5)
    Given the <setting> of odd is <value>
    When one sends an ARP request for two
    Then two receives an ARP request
    And one receives an ARP reply

    Examples:
      | setting                     | value    |
      | VXLAN flags                 | 0xff     |
      | VXLAN first reserved field  | 0xffffff |
      | VXLAN second reserved field | 255      |
      | UDP checksum                | on       |

  Scenario Outline: Dropped by a strict receiver: <setting> <value>
    Given the <setting> of odd is <value>
    And the VXLAN reserved bits of good is drop
    When one sends an ARP request for two
    Then two receives no frame
    And the VTEP of good drops a VXLAN packet because "bad envelope"

    Examples:
      | setting                     | value    |
      | VXLAN flags                 | 0x0c     |
      | VXLAN first reserved field  | 0x000001 |
      | VXLAN second reserved field | 0x01     |
