# language: de
Funktionalität: Ein verteilter Router auf einem VLAN und darüber hinaus

  Grundlage:
    Angenommen eine NSX-Transportzone mit Unicast-Replikation
    Und diese Hosts
      | Host | VTEP        | pMAC              |
      | alf  | 10.13.0.1   | 00:50:56:eb:13:01 |
      | bea  | 10.13.0.2   | 00:50:56:eb:13:02 |
      | rack |             |                   |
    Und eine Portgruppe Server auf VLAN 30 in alf und bea
    Und eine Portgruppe Blech auf VLAN 0 in rack
    Und ein physischer Switch tor mit diesen Ports
      | Port | verbunden mit    | Modus  | VLANs |
      | 1    | vmnic0 von alf   | Trunk  |       |
      | 2    | vmnic0 von bea   | Trunk  |       |
      | 9    | vmnic0 von rack  | Access | 30    |
    Und ein verteilter logischer Router dlr mit diesen LIFs
      | Netz    | IP              | Modus  |
      | wald    | 172.16.10.1/24  | intern |
      | Server  | 172.16.30.1/24  | intern |
      | Transit | 192.168.99.1/29 | Uplink |
    Und ein externer Router esg auf bea mit diesen Schnittstellen
      | Netz    | IP              |
      | Transit | 192.168.99.2/29 |
      | außen   | 203.0.113.1/24  |
    Und diese VMs
      | VM    | Host | Netz  | IP              | Gateway     |
      | laub  | bea  | wald  | 172.16.10.12    | 172.16.10.1 |
      | eisen | rack | Blech | 172.16.30.99/24 | 172.16.30.1 |
      | gast  | alf  | außen | 203.0.113.9     | 203.0.113.1 |

  Szenario: Nur die designierte Instanz antwortet, mit ihrer pMAC
    Wenn eisen eine ARP-Anforderung für 172.16.30.1 sendet
    Dann empfängt eisen genau 1 ARP-Antwort
    Und eisen empfängt eine ARP-Antwort mit SENDER MAC = pMAC von alf
    Und die LIF-Tabelle von dlr auf bea enthält
      | Netz    | IP              | Modus  | designierte Instanz |
      | Server  | 172.16.30.1/24  | intern | alf                 |
      | Transit | 192.168.99.1/29 | Uplink |                     |

  Szenario: Eine andere ist es, wenn man das so einstellt
    Angenommen die Einstellung "designated instance" von dlr ist bea
    Wenn eisen eine ARP-Anforderung für 172.16.30.1 sendet
    Dann empfängt eisen genau 1 ARP-Antwort
    Und eisen empfängt eine ARP-Antwort mit SENDER MAC = pMAC von bea

  Szenario: Die anderen fragen sie über UDP-Port 6999
    Wenn laub eisen anpingt
    Dann sendet vmnic0 von bea genau 1 UDP-Datagramm mit DST PORT = 6999
    Und laub empfängt genau 1 ICMP-Echo-Antwort

  Szenario: Die Standardroute führt hinaus
    Angenommen die Standardroute von dlr führt über esg
    Und die Route von esg nach 172.16.0.0/16 führt über IP von dlr
    Wenn laub gast anpingt
    Dann empfängt laub genau 1 ICMP-Echo-Antwort mit TTL = 62
    Und die Routing-Tabelle von dlr auf bea enthält
      | Ziel           | nächster Hop | Netz    | Typ       |
      | default        | 192.168.99.2 | Transit | statisch  |
      | 172.16.10.0/24 |              | wald    | verbunden |

  Szenario: Der Weg hinaus hat zwei Router
    Angenommen dlr hat diese Routen
      | Ziel           | nächster Hop |
      | 203.0.113.0/24 | IP von esg   |
    Und esg hat diese Routen
      | Ziel          | nächster Hop |
      | 172.16.0.0/16 | 192.168.99.1 |
    Wenn laub die Route zu gast verfolgt
    Dann empfängt laub genau 2 ICMP-Nachrichten mit ICMP TYPE = 11
    Und laub empfängt genau 1 ICMP-Echo-Antwort
