# language: de
Funktionalität: Der ARP-Vorgang des verteilten logischen Routers in sieben Schritten
  Ein verteilter logischer Router hat auf jedem Host dieselbe Adresse und dieselbe vMAC. Eine
  Instanz, die eine VM auf einem anderen Host auflösen will, darf dort nicht im Namen der vMAC
  fragen: die Antwort bliebe auf dem Host der VM. Deshalb verlässt die Anforderung ihren Host unter
  dessen pMAC, die dortige Instanz fragt im eigenen Namen noch einmal und reicht die Antwort weiter.

  Grundlage:
    Angenommen eine NSX-Transportzone mit Unicast-Replikation
    Und diese Hosts
      | Host  | VTEP           | pMAC              |
      | esx-1 | 192.168.150.51 | 00:50:56:eb:00:01 |
      | esx-2 | 192.168.150.52 | 00:50:56:eb:00:02 |
      | esx-3 | 192.168.150.53 | 00:50:56:eb:00:03 |
    Und diese Netze
      | Netz | VNI  |
      | web  | 5000 |
      | db   | 5001 |
    Und ein verteilter logischer Router edge mit diesen LIFs
      | Netz | IP             |
      | web  | 172.16.10.1/24 |
      | db   | 172.16.20.1/24 |
    Und diese VMs
      | VM    | Host  | Netz | IP           |
      | web-1 | esx-1 | web  | 172.16.10.11 |
      | db-1  | esx-2 | db   | 172.16.20.11 |
      | db-2  | esx-3 | db   | 172.16.20.12 |

  Regel: Schritt 1, die Instanz auf dem Quell-Host fragt im Namen der vMAC

    Szenario: Die Anforderung ist ein Broadcast der vMAC
      Wenn web-1 db-1 anpingt
      Dann sendet der edge auf esx-1 genau 1 ARP-Anforderung auf db
      Und der edge auf esx-1 sendet eine ARP-Anforderung mit SRC MAC = vMAC, DST MAC = Broadcast, SENDER IP = 172.16.20.1, TARGET IP = IP von db-1

  Regel: Schritt 2, auf dem Uplink wird aus der vMAC die pMAC des Hosts

    Szenario: Eine Kopie für jeden anderen VTEP des Netzes, keine im Namen der vMAC
      Wenn web-1 db-1 anpingt
      Dann sendet der dvUplink von esx-1 genau 2 ARP-Anforderungen auf db
      Und der dvUplink von esx-1 sendet eine ARP-Anforderung mit SRC MAC = pMAC von esx-1, OUTER DST PORT = 8472
      Und kein Frame mit SRC MAC = vMAC durchquert das Underlay

  Regel: Schritt 3, der Ziel-Host gibt die Anforderung allein seiner eigenen Instanz

    Szenario: Proxy-ARP
      Wenn web-1 db-1 anpingt
      Dann empfängt der edge auf esx-2 genau 1 ARP-Anforderung auf db
      Und der edge auf esx-2 empfängt eine ARP-Anforderung mit SRC MAC = pMAC von esx-1, DST MAC = vMAC
      Und db-1 empfängt keinen ARP-Frame mit SRC MAC = pMAC von esx-1

  Regel: Schritt 4, die Instanz fragt im eigenen Namen, nur in ihrem Host

    Szenario: Das Kennzeichen DVS Local hält die Anforderung im Host
      Wenn web-1 db-1 anpingt
      Dann sendet der edge auf esx-2 eine ARP-Anforderung mit SRC MAC = vMAC, DST MAC = Broadcast, Kennzeichen = "DVS Local"
      Und db-1 empfängt genau 1 ARP-Anforderung mit SRC MAC = vMAC
      Und der dvUplink von esx-2 sendet keine ARP-Anforderung auf db

  Regel: Schritt 5, die VM antwortet der Instanz ihres Hosts

    Szenario: Die Antwort geht an die vMAC
      Wenn web-1 db-1 anpingt
      Dann sendet db-1 genau 1 ARP-Antwort
      Und db-1 sendet eine ARP-Antwort mit SRC MAC = MAC von db-1, DST MAC = vMAC
      Und db-2 sendet keinen Frame

  Regel: Schritt 6, die Antwort geht in einem einzigen Umschlag an die pMAC, die gefragt hat

    Szenario: Nur der fragende Host bekommt sie
      Wenn web-1 db-1 anpingt
      Dann sendet der VTEP von esx-2 genau 1 ARP-Antwort auf db
      Und esx-2 sendet eine ARP-Antwort mit DST MAC = pMAC von esx-1 an esx-1
      Und der VTEP von esx-3 sendet keinen Frame

  Regel: Schritt 7, bei der Ankunft wird aus der pMAC wieder die vMAC

    Szenario: Die fragende Instanz lernt die Adresse und sendet, was gewartet hat
      Wenn web-1 db-1 anpingt
      Dann empfängt der edge auf esx-1 genau 1 ARP-Antwort auf db
      Und der edge auf esx-1 empfängt eine ARP-Antwort mit SRC MAC = MAC von db-1, DST MAC = vMAC
      Und die ARP-Tabelle von dem edge auf esx-1 enthält
        | IP           | MAC          |
        | 172.16.20.11 | MAC von db-1 |
      Und web-1 empfängt genau 1 ICMP-Echo-Antwort mit TTL = 63
