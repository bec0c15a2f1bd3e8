# language: de
Funktionalität: Wie ein Broadcast alle VTEPs eines Netzes erreicht

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP          |
      | nord | 10.43.1.11/24 |
      | ost  | 10.43.2.12/24 |
      | süd  | 10.43.2.11/24 |
    Und ein Underlay-Router kern zwischen den VTEPs
    Und diese VMs
      | VM | Host | Netz   | IP           |
      | a  | nord | papier | 10.99.0.1/24 |
      | b  | ost  | papier | 10.99.0.2/24 |
      | c  | süd  | papier | 10.99.0.3/24 |

  Szenario: Unicast, mit einem Stellvertreter in jedem anderen VTEP-Subnetz
    Angenommen das Netz papier nutzt Unicast-Replikation
    Wenn a einen Broadcast-Frame sendet
    Dann sendet der Uplink von nord genau 1 VXLAN-Paket mit OUTER DST IP = 10.43.2.11
    Und der Uplink von süd sendet genau 1 VXLAN-Paket mit OUTER SRC IP = 10.43.1.11, OUTER DST IP = 10.43.2.12
    Und b empfängt genau 1 Frame
    Und a empfängt keinen Frame

  Szenario: Ohne Stellvertreter eine Kopie für jeden VTEP
    Angenommen die Einstellung "UTEP replication" von nord ist off
    Wenn a einen Broadcast-Frame sendet
    Dann sendet der Uplink von nord genau 2 VXLAN-Pakete mit OUTER DST IP in 10.43.2.0/24

  Szenario: Hybrid, mit einer Kopie für die Gruppe in jedem VTEP-Subnetz
    Angenommen diese Netze
      | Netz   | Replikation | Gruppe      |
      | papier | hybrid      | 239.43.0.1  |
    Wenn a einen Broadcast-Frame sendet
    Dann sendet der Uplink von süd genau 1 VXLAN-Paket mit OUTER DST IP = 239.43.0.1
    Und b empfängt genau 1 Frame

  Szenario: Multicast, mit einer Kopie für alle
    Angenommen das Netz papier nutzt Multicast-Replikation
    Wenn a einen Broadcast-Frame sendet
    Dann sendet der Uplink von nord genau 1 VXLAN-Paket mit OUTER DST IP in 239.0.0.0/8
    Und kern leitet genau 1 VXLAN-Paket weiter
    Und b und c empfangen je genau 1 Frame

  Szenario: Wer in ein Netz zieht, meldet sich bei dessen Gruppe an
    Angenommen das Netz papier nutzt Multicast-Replikation
    Wenn a auf ost migriert
    Dann sendet der Uplink von nord genau 1 IGMP-Report

  Szenario: Service-Node, der nächste springt ein
    Angenommen das Netz papier nutzt Service-Node-Replikation
    Und ein Service-Node sn1
    Und ein Service-Node sn2 mit IP 10.43.9.2/24
    Wenn der Service-Node sn1 ausfällt
    Und a einen Broadcast-Frame sendet
    Dann sendet der Uplink von nord genau 1 VXLAN-Paket mit OUTER DST IP = 10.43.9.2
    Und sn2 sendet genau 2 VXLAN-Pakete
    Und b empfängt genau 1 Frame

  Szenario: Der einzige Service-Node braucht keinen Namen
    Angenommen das Netz papier nutzt Service-Node-Replikation
    Wenn a einen Broadcast-Frame sendet
    Dann empfängt der Service-Node genau 1 VXLAN-Paket mit OUTER DST IP = IP von Service-Node
    Und b empfängt genau 1 Frame
