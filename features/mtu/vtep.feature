Feature: An underlay link that is too narrow for the envelope
  The envelope adds 50 bytes to a tenant's frame. Routers speak to who sent the envelope: the VTEP. The VM hears nothing.

  Background:
    Given these hosts
      | host  | VTEP          |
      | north | 10.20.1.11/24 |
      | south | 10.20.2.11/24 |
      | twin  | 10.20.1.12/24 |
    And an underlay router ridge between the VTEPs
    And these VMs
      | VM   | host  | network | IP            |
      | oak  | north | forest  | 192.0.2.1/24 |
      | elm  | south | forest  | 192.0.2.2/24 |
      | yew  | twin  | forest  | 192.0.2.3/24 |
    And oak has pinged elm
    And oak has pinged yew

  Scenario Outline: What fits and what does not, to the byte
    Given the underlay MTU is <MTU>
    When oak pings elm with <data> bytes of data and DF set
    Then oak receives <replies> ICMP echo replies

    Examples:
      | MTU  | data | replies   |
      | 1550 | 1472 | exactly 1 |
      | 1549 | 1472 | no        |
      | 1500 | 1422 | exactly 1 |
      | 1500 | 1423 | no        |
      | 9000 | 1472 | exactly 1 |

  Scenario: The host's own link is too narrow: dropped there, and nobody is told
    Given the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then the VTEP of north drops an ICMP echo request because "too long"
    And the uplink of north sends no VXLAN packet
    And oak receives no ICMP message

  Scenario: DF clear inside changes nothing where VTEPs do not fragment
    Given the MTU of vmnic0 of north is 1500
    When oak pings elm with 1472 bytes of data
    Then the VTEP of north drops an ICMP echo request because "too long"
    And the uplink of north sends no VXLAN packet
    And oak receives no ICMP message

  Scenario Outline: The narrowest uplink counts, whichever it is
    Given north also has the uplink vmnic1
    And the MTU of <narrow> of north is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then the VTEP of north drops an ICMP echo request because "too long"

    Examples:
      | narrow |
      | vmnic0 |
      | vmnic1 |

  Scenario: A router on the path tells the VTEP, not the VM
    Given the MTU of vmnic0 of south is 9000
    And the MTU of ridge is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then ridge drops an ICMP echo request because "too long"
    And ridge sends an underlay ICMP fragmentation needed with DST IP = IP of north, SRC IP = IP of ridge, ICMP TYPE = 3, ICMP CODE = 4
    And the uplink of north receives exactly 1 underlay ICMP fragmentation needed
    And oak receives no ICMP message
    And the uplink of south receives no VXLAN packet
    And the path MTU table of the VTEP of north is
      | IP          | MTU  |
      | IP of south | 1500 |

  Scenario: Once told, the VTEP sends no envelope that is too long for that destination
    Given the MTU of ridge is 1500
    When oak pings elm 3 times with 1472 bytes of data and DF set
    Then the uplink of north sends exactly 1 ICMP echo request
    And the uplink of north receives exactly 1 underlay ICMP fragmentation needed
    And the VTEP of north drops exactly 2 ICMP echo requests because "too long"
    When oak pings elm with 1422 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply
    When oak pings yew with 1472 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply

  Scenario: A path MTU is forgotten
    Given the MTU of ridge is 1500
    And the path MTU lifetime is 60 s
    When oak pings elm with 1472 bytes of data and DF set
    Then the path MTU table of the VTEP of north contains
      | IP          | MTU  |
      | IP of south | 1500 |
    Given the MTU of ridge is 1600
    When oak pings elm with 1472 bytes of data and DF set
    Then oak receives no ICMP echo reply
    When 60 s pass
    And oak pings elm with 1472 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply
    And the path MTU table of the VTEP of north is empty

  Scenario: A VTEP that does not heed routers goes on as before
    Given the MTU of ridge is 1500
    And the VTEP path MTU discovery of north is off
    When oak pings elm 3 times with 1472 bytes of data and DF set
    Then the uplink of north sends exactly 3 ICMP echo requests
    And the uplink of north receives exactly 3 underlay ICMP fragmentation needed
    And the path MTU table of the VTEP of north is empty

  Scenario: A switch on the path drops silently
    Given a physical switch slab with these ports
      | port | connected to    |
      | 1    | vmnic0 of north |
      | 2    | vmnic0 of twin  |
    And the MTU of slab is 1500
    When oak pings yew with 1472 bytes of data and DF set
    Then port 1 of slab drops an ICMP echo request because "too long"
    And the uplink of north sends an ICMP echo request
    And the uplink of twin receives no ICMP message
    And the uplink of north receives no underlay ICMP message
    And oak receives no ICMP message

  Scenario: So does one port of a switch, where the frame would leave
    Given a physical switch slab with these ports
      | port | connected to    |
      | 1    | vmnic0 of north |
      | 2    | vmnic0 of twin  |
    And the MTU of port 2 of slab is 1500
    When oak pings yew with 1472 bytes of data and DF set
    Then port 2 of slab drops an ICMP echo request because "too long"
    And the uplink of twin receives no ICMP message

  Scenario: Jumbo frames need jumbo links all along
    Given the MTU of all VMs is 8900
    And the underlay MTU is 9000
    When oak pings elm with 8872 bytes of data and DF set
    Then oak receives exactly 1 ICMP echo reply
    And the uplink of north sends an ICMP echo request with OUTER LENGTH = 8964
    Given the MTU of ridge is 8949
    When oak pings elm with 8872 bytes of data and DF set
    Then oak receives no ICMP echo reply

  Scenario: The reply's path is the other VTEP's business
    Given the MTU of vmnic0 of south is 1500
    When oak pings elm with 1472 bytes of data and DF set
    Then elm receives an ICMP echo request
    And elm sends an ICMP echo reply
    And the VTEP of south drops an ICMP echo reply because "too long"
    And oak receives no ICMP echo reply
