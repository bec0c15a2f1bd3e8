Feature: In an overlay the announcement moves the entries of the other VTEPs

  Background:
    Given these hosts
      | host | VTEP      |
      | ov1  | 10.4.0.11 |
      | ov2  | 10.4.0.12 |
      | ov3  | 10.4.0.13 |
    And these networks
      | network | VNI  |
      | lilac   | 6200 |
    And these VMs
      | VM   | host | network | IP            |
      | roam | ov1  | lilac   | 192.0.2.11/24 |
      | base | ov3  | lilac   | 192.0.2.33/24 |
      | calm | ov2  | lilac   | 192.0.2.22/24 |
    And base has pinged roam

  Scenario: The RARP request is flooded in the VM's network
    Given the MAC table of the VTEP of ov3 contains
      | network | MAC         | VTEP      |
      | lilac   | MAC of roam | 10.4.0.11 |
    When roam migrates to ov2
    Then the VTEP of ov2 sends exactly 1 RARP request with SRC MAC = MAC of roam on lilac
    And the uplink of ov2 sends a RARP request with VNI = 6200, DST MAC = Broadcast
    And base receives a RARP request
    And the MAC table of the VTEP of ov3 contains
      | network | MAC         | VTEP      |
      | lilac   | MAC of roam | 10.4.0.12 |
    When base sends 2 UDP datagrams to roam
    Then roam receives exactly 2 UDP datagrams
    And the uplink of ov1 sees no UDP datagram on lilac

  Scenario: Without it the other VTEP goes on sending to the old one
    Given Notify Switches is off
    When roam migrates to ov2
    And base sends 2 UDP datagrams to roam
    Then no RARP request crosses the underlay
    And roam receives no UDP datagram
    And the uplink of ov1 receives exactly 2 UDP datagrams on lilac
