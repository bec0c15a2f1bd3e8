# language: de
Funktionalität: Der Zielhost kündigt eine migrierte VM an

  Grundlage:
    Angenommen diese Hosts
      | Host | Uplinks |
      | nord | vmnic6  |
      | süd  | vmnic7  |
      | west | vmnic1  |
    Und ein physischer Switch Verteiler mit diesen Ports
      | Port | verbunden mit   |
      | 1    | vmnic6 von nord |
      | 2    | vmnic7 von süd  |
      | 3    | vmnic1 von west |
    Und eine Portgruppe Büro auf VLAN 33 in jedem Host
    Und diese VMs
      | VM    | Host | Netz | IP            | MAC               |
      | akte  | nord | Büro | 10.33.0.4/24  | 00:50:56:b3:00:04 |
      | pult  | west | Büro | 10.33.0.90/24 | 00:50:56:b3:00:90 |
    Und pult hat akte angepingt

  Szenario: Mit Notify Switches lernt der Switch den neuen Ort sofort
    Angenommen die MAC-Tabelle von Verteiler enthält
      | VLAN | MAC          | Port |
      | 33   | MAC von akte | 1    |
    Wenn akte auf süd migriert
    Dann sendet vmnic7 von süd genau 1 RARP-Anforderung mit
      | EtherType  | 0x8035       |
      | VLAN       | 33           |
      | SRC MAC    | MAC von akte |
      | DST MAC    | Broadcast    |
      | SENDER MAC | MAC von akte |
      | TARGET MAC | MAC von akte |
      | SENDER IP  | 0.0.0.0      |
      | TARGET IP  | 0.0.0.0      |
    Und akte sendet keinen Frame
    Und vmnic6 von nord sendet keinen Frame
    Und die MAC-Tabelle von Verteiler enthält
      | VLAN | MAC          | Port |
      | 33   | MAC von akte | 2    |
    Wenn pult 4 UDP-Datagramme an akte sendet
    Dann sendet Port 2 von Verteiler genau 4 UDP-Datagramme
    Und Port 1 von Verteiler sendet keinen Frame mit DST MAC = MAC von akte
    Und akte empfängt genau 4 UDP-Datagramme

  Szenario: Ohne Notify Switches bleibt eine stumme VM unerreichbar, bis sie spricht
    Angenommen Notify Switches ist aus auf Portgruppe Büro
    Wenn akte auf süd migriert
    Dann sendet süd keine RARP-Anforderung
    Wenn pult 4 UDP-Datagramme an akte alle 1 ms sendet
    Dann sendet Port 1 von Verteiler genau 4 UDP-Datagramme
    Und akte empfängt kein UDP-Datagramm
    Und akte verpasst genau 4 davon
    Wenn akte ein Gratuitous ARP sendet
    Und pult 4 UDP-Datagramme an akte alle 1 ms sendet
    Dann empfängt akte genau 4 UDP-Datagramme
    Und ist akte von pult aus höchstens 1 ms lang nicht erreichbar

  Szenario: Während der Umschaltung fehlt genau, was in sie fällt
    Wenn pult 50 UDP-Datagramme an akte alle 10 ms sendet und nach 105 ms akte mit einer Unterbrechung von 40 ms auf süd migriert
    Dann verpasst akte genau 4 davon
    Und ist akte von pult aus höchstens 40 ms nicht erreichbar

  Szenario: Der Mitschnitt eines Administrators
    Angenommen auf süd läuft dieser Befehl
      """
      pktcap-uw --uplink vmnic7 --dir 1 --ethtype 0x8035 -o /tmp/umzug.pcap
      """
    Wenn akte auf süd migriert
    Und dieser Befehl auf süd ausgeführt wird
      """
      tcpdump-uw -r /tmp/umzug.pcap
      """
    Dann enthält der Mitschnitt "/tmp/umzug.pcap" von süd genau 1 RARP-Anforderung mit SRC MAC = MAC von akte
    Und jeder Frame in dem Mitschnitt "/tmp/umzug.pcap" von süd hat EtherType = 0x8035
    Und der Mitschnitt "/tmp/umzug.pcap" von süd enthält keine ARP-Anforderung
    Und die Ausgabe enthält "Reverse Request who-is 00:50:56:b3:00:04"
    Und der Exit-Status ist 0
