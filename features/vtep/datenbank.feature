# language: de
Funktionalität: Die Datenbank eines VTEP in deutscher Sprache

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP         |
      | hv1  | 10.20.0.1/24 |
    Und diese Befehle werden auf hv1 ausgeführt
      """
      vtep-ctl add-ps tor -- add-port tor swp1
      vtep-ctl add-ls rot -- bind-ls tor swp1 5 rot
      """

  Szenario: Eine Adresse kommt und geht
    Wenn diese Befehle auf hv1 ausgeführt werden
      """
      vtep-ctl add-ucast-remote rot 00:00:00:00:00:02 10.20.0.2
      vtep-ctl add-ucast-remote rot 00:00:00:00:00:03 10.20.0.3
      vtep-ctl del-ucast-remote rot 00:00:00:00:00:03
      """
    Dann enthält die Tabelle Ucast_Macs_Remote von hv1
      | MAC               | logical_switch | locator   |
      | 00:00:00:00:00:02 | rot            | 10.20.0.2 |
    Und die Tabelle Ucast_Macs_Remote von hv1 enthält nicht
      | MAC               |
      | 00:00:00:00:00:03 |
    Und ist die Tabelle Physical_Locator von hv1
      | dst_ip    |
      | 10.20.0.2 |
    Und die Tabelle Physical_Port von hv1 ist
      | name | vlan_bindings |
      | swp1 | 5=rot         |
    Und die Tabelle Bridge von hv1 ist leer
