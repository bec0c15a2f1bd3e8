# language: de
Funktionalität: Nachbarn mit IPv6

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP         |
      | alf  | 10.14.0.1/24 |
      | bea  | 10.14.0.2/24 |
    Und diese VMs
      | VM   | Host | Netz | IP                |
      | laub | alf  | wald | 2001:db8:14::1/64 |
      | moos | bea  | wald | 2001:db8:14::2/64 |
      | pilz | bea  | wald | 2001:db8:14::3/64 |

  Szenario: Frage an die Gruppe, Antwort an den Frager
    Wenn laub moos anpingt
    Dann sendet laub genau 1 Neighbor Solicitation mit DST MAC = 33:33:ff:00:00:02, TARGET IP = IP von moos
    Und moos sendet genau 1 Neighbor Advertisement mit DST MAC = MAC von laub
    Und laub empfängt genau 1 ICMPv6-Echo-Antwort
    Und die Nachbartabelle von laub enthält
      | IP          | MAC          |
      | IP von moos | MAC von moos |

  Szenario: Ein unaufgefordertes Neighbor Advertisement ändert, was bekannt ist
    Angenommen laub hat moos angepingt
    Wenn pilz ein unaufgefordertes Neighbor Advertisement für moos sendet
    Dann empfängt laub genau 1 unaufgefordertes Neighbor Advertisement
    Und die Nachbartabelle von laub enthält
      | IP          | MAC          |
      | IP von moos | MAC von pilz |

  Szenario: Ohne Override nicht
    Angenommen laub hat moos angepingt
    Wenn pilz ein unaufgefordertes Neighbor Advertisement für moos ohne Override sendet
    Dann enthält die Nachbartabelle von laub
      | IP          | MAC          |
      | IP von moos | MAC von moos |

  Szenario: Wer vergessen hat, fragt von neuem
    Angenommen laub hat moos angepingt
    Und laub vergisst seine Nachbartabelle
    Wenn laub moos anpingt
    Dann sendet laub genau 1 Neighbor Solicitation
