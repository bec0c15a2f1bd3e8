# language: de
Funktionalität: Von einer virtuellen Maschine zur anderen durch das Underlay
  Eine virtuelle Maschine sieht ein Ethernet-Segment. Ob ihr Host einen Frame gleich übergibt, für einen anderen
  Host einpackt oder für alle, entscheidet der Ort der MAC-Adresse des Ziels.

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP          |
      | esx1 | 10.20.1.1/24  |
      | esx2 | 10.20.2.1/24  |
      | esx3 | 10.20.3.1/24  |
    Und ein Underlay-Router backbone zwischen den VTEPs
    Und diese VMs
      | VM   | Host | Netz   | IP           |
      | ann  | esx1 | campus | 10.40.1.1/24 |
      | ben  | esx2 | campus | 10.40.1.2/24 |
      | dora | esx1 | campus | 10.40.1.4/24 |

  Szenariogrundriss: In <Kapselung> kommt der Frame an, wie er gesendet wurde
    Angenommen das Netz campus hat die ID 6002 und verwendet <Kapselung>
    Wenn ann ben anpingt
    Dann empfängt ben eine ICMP-Echo-Anforderung mit SRC MAC = MAC von ann, DST MAC = MAC von ben, TTL = 64
    Und der Uplink von esx1 sendet ein <Kapselung>-Paket mit <außen>, OUTER SRC IP = 10.20.1.1, OUTER DST IP = 10.20.2.1, network ID = 6002
    Und dieses Paket ist <mehr> Bytes länger als der Frame darin
    Und backbone leitet es mit OUTER TTL = 63 weiter

    Beispiele:
      | Kapselung | außen                  | mehr |
      | VXLAN     | OUTER DST PORT = 4789  | 50   |
      | Geneve    | OUTER DST PORT = 6081  | 50   |
      | NVGRE     | OUTER IP PROTOCOL = 47 | 42   |
      | GRE       | OUTER IP PROTOCOL = 47 | 42   |
      | STT       | OUTER DST PORT = 7471  | 72   |

  Szenario: Was auf einem Host bleibt, durchquert keinen Link, Broadcasts ausgenommen
    Angenommen ann hat keinen ARP-Eintrag für dora
    Wenn ann dora anpingt
    Dann sendet der Uplink von esx1 eine ARP-Anforderung
    Und der Uplink von esx1 sendet keine ARP-Antwort
    Und der Uplink von esx1 sendet keine ICMP-Nachricht

  Szenariogrundriss: Mit <Replikation> erreicht ein Broadcast jeden anderen Host einmal
    Angenommen das Netz campus verwendet <Replikation>
    Und cleo mit IP 10.40.1.3/24 auf esx3 in campus
    Wenn ann einen Broadcast-Frame sendet
    Dann sendet der Uplink von esx1 genau <Kopien> VXLAN-Pakete mit OUTER DST IP in <Ziele>
    Und ben empfängt genau 1 Frame
    Und cleo empfängt genau 1 Frame
    Und dora empfängt genau 1 Frame
    Und ann empfängt keinen Frame

    Beispiele:
      | Replikation              | Kopien | Ziele                |
      | Unicast-Replikation      | 2      | 10.20.2.1, 10.20.3.1 |
      | Multicast-Replikation    | 1      | 239.0.0.0/8          |
      | Service-Node-Replikation | 1      | IP of service node   |

  Szenario: Mit Hyper-V antwortet der Host, und nichts wird geflutet
    Angenommen Hyper-V-Netzwerkvirtualisierung auf campus
    Wenn ann ben anpingt
    Dann durchquert kein ARP-Frame das Underlay
    Und ann empfängt eine ICMP-Echo-Antwort

  Szenariogrundriss: Ein Frame voller Länge im Underlay mit MTU <MTU>
    Angenommen die Underlay-MTU ist <MTU>
    Wenn ann ben mit 1472 Bytes Daten und gesetztem DF anpingt
    Dann empfängt ann <Ergebnis>

    Beispiele:
      | MTU  | Ergebnis                   |
      | 1549 | keine ICMP-Echo-Antwort    |
      | 1550 | genau 1 ICMP-Echo-Antwort  |
      | 9000 | genau 1 ICMP-Echo-Antwort  |

  @every-order
  Szenario: Gelernt wird am Ende dasselbe, wer auch zuerst spricht
    Wenn gleichzeitig ann ben anpingt, ben ann anpingt und dora ben anpingt
    Dann empfangen ann, ben und dora jeweils eine ICMP-Echo-Antwort
    Und die MAC-Tabelle des VTEP von esx1 enthält
      | Netz   | MAC         | VTEP      |
      | campus | MAC von ben | 10.20.2.1 |
