# language: de
Funktionalität: Das Labor des OVS-VTEP-Emulators
  Zwei Hypervisoren mit Open vSwitch und dessen VTEP-Emulator, ein logischer Switch dazwischen.

  Grundlage:
    Angenommen diese Hosts
      | Host | eth0        |
      | hv1  | 10.1.0.1/24 |
      | hv2  | 10.1.0.2/24 |
    Und diese Befehle laufen auf hv1
      """
      ovs-vsctl add-br br0
      ovs-vsctl add-port br0 vm1 -- set interface vm1 type=internal
      ifconfig vm1 hw ether 00:00:00:00:00:01
      ifconfig vm1 10.0.0.1 netmask 255.255.255.0 up
      vtep-ctl add-ps br0
      vtep-ctl set Physical_Switch br0 tunnel_ips=10.1.0.1
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls ls0
      vtep-ctl set Logical_Switch ls0 tunnel_key=5000
      vtep-ctl bind-ls br0 vm1 0 ls0
      vtep-ctl add-ucast-remote ls0 00:00:00:00:00:02 10.1.0.2
      """
    Und diese Befehle laufen auf hv2
      """
      ovs-vsctl add-br br0
      ovs-vsctl add-port br0 vm2 -- set interface vm2 type=internal
      ifconfig vm2 hw ether 00:00:00:00:00:02
      ifconfig vm2 10.0.0.2 netmask 255.255.255.0 up
      vtep-ctl add-ps br0
      vtep-ctl set Physical_Switch br0 tunnel_ips=10.1.0.2
      ovs-vtep --log-file --pidfile --detach br0
      vtep-ctl add-ls ls0
      vtep-ctl set Logical_Switch ls0 tunnel_key=5000
      vtep-ctl bind-ls br0 vm2 0 ls0
      vtep-ctl add-ucast-remote ls0 00:00:00:00:00:01 10.1.0.1
      vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.1
      """

  Szenario: Ohne Ziel für Broadcasts antwortet niemand auf die ARP-Anforderung
    Wenn dieser Befehl auf hv1 ausgeführt wird
      """
      ping -I vm1 10.0.0.2 -c 3
      """
    Dann enthält die Ausgabe "3 packets transmitted, 0 received"
    Und kein VXLAN-Paket durchquert das Underlay

  Szenario: Mit unknown-dst braucht der erste Ping sechs Pakete im Underlay
    Angenommen diese Befehle laufen auf hv1
      """
      vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.2
      tcpdump -i eth0 -w vm1_underlay.pcap &
      """
    Wenn dieser Befehl auf hv1 ausgeführt wird
      """
      ping -I vm1 10.0.0.2 -c 1
      """
    Dann enthält die Ausgabe "1 packets transmitted, 1 received, 0% packet loss"
    Und sendet eth0 von hv1 genau 2 VXLAN-Pakete
    Und empfängt vm2 genau 1 ARP-Anforderung

  Szenario: Sind beide ARP-Tabellen leer, hilft die statische Adresse nicht
    Angenommen diese Befehle laufen auf hv1
      """
      vtep-ctl add-mcast-remote ls0 unknown-dst 10.1.0.2
      ping -I vm1 10.0.0.2 -c 1
      vtep-ctl del-mcast-remote ls0 unknown-dst 10.1.0.2
      ip neigh flush dev vm1
      """
    Und diese Befehle laufen auf hv2
      """
      ip neigh flush dev vm2
      """
    Wenn dieser Befehl auf hv1 ausgeführt wird
      """
      ping -I vm1 10.0.0.2 -c 3
      """
    Dann enthält die Ausgabe "3 packets transmitted, 0 received"
    Und kein VXLAN-Paket durchquert das Underlay
