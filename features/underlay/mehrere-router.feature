# language: de
Funktionalität: Ein Underlay aus mehreren Routern
  Zwei Wege gleicher Länge, ein schmaler Link, Verlust: die Sätze dafür.

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP          |
      | h1   | 10.31.1.11/24 |
      | h2   | 10.31.2.11/24 |
    Und diese Underlay-Router
      | Router | Subnetze     | verbunden mit |
      | blatt1 | 10.31.1.0/24 | mitte         |
      | blatt2 | h2           | mitte         |
      | mitte  |              |               |
    Und diese VMs
      | VM    | Host | Netz  | IP           |
      | Amsel | h1   | Wiese | 192.0.2.1/24 |
      | Biene | h2   | Wiese | 192.0.2.2/24 |

  Szenario: Jeder Router nimmt der äußeren TTL eins
    Wenn Amsel Biene anpingt
    Dann leitet blatt2 eine ICMP-Echo-Anforderung mit OUTER TTL = 61, TTL = 64 weiter
    Und Amsel empfängt genau 1 ICMP-Echo-Antwort

  Szenario: Ein Router fällt aus und kehrt wieder
    Wenn der Underlay-Router mitte ausfällt
    Und Amsel Biene anpingt
    Dann empfängt Biene keinen Frame
    Wenn der Underlay-Router mitte wiederkehrt
    Und Amsel Biene anpingt
    Dann empfängt Amsel genau 1 ICMP-Echo-Antwort

  Szenario: Ein schmaler Link, und was der VTEP davon weiß
    Angenommen die Einstellung "MTU" von der Verbindung zwischen blatt1 und mitte ist 1500
    Wenn Amsel Biene mit 1472 Bytes Daten und gesetztem DF anpingt
    Dann empfängt Amsel keine ICMP-Nachricht
    Und die Pfad-MTU-Tabelle des VTEP von h1 enthält
      | IP        | MTU  |
      | IP von h2 | 1500 |

  Szenario: Ein Link, der alles verliert
    Angenommen die Einstellung "loss" von vmnic0 von h2 ist 100 %
    Wenn Amsel Biene anpingt
    Dann empfängt Biene keinen Frame
    Und h2 verwirft mindestens 1 Frame, weil "link loss"
