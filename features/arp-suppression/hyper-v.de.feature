# language: de
Funktionalität: ARP ohne Fluten
  Wer fragt, bekommt seine Antwort vom eigenen Host: nach der Richtlinie von Hyper-V, oder vom Controller.

  Grundlage:
    Angenommen diese Hosts
      | Host | VTEP         |
      | alf  | 10.13.0.1/24 |
      | bea  | 10.13.0.2/24 |
      | cem  | 10.13.0.3/24 |
    Und diese VMs
      | VM   | Host | Netz | IP            |
      | laub | alf  | wald | 10.70.0.11/24 |
      | moos | bea  | wald | 10.70.0.12/24 |
      | pilz | cem  | wald | 10.70.0.13/24 |

  Szenario: Hyper-V antwortet selbst und flutet nie
    Angenommen Hyper-V-Netzwerkvirtualisierung auf wald
    Wenn laub moos anpingt
    Dann durchquert kein ARP-Frame das Underlay
    Und laub empfängt genau 1 ARP-Antwort mit SRC MAC = MAC von moos
    Und laub empfängt eine ICMP-Echo-Antwort

  Szenario: Was die Richtlinie nicht kennt, bleibt ohne Antwort
    Angenommen Hyper-V-Netzwerkvirtualisierung auf wald
    Wenn laub 10.70.0.99 anpingt
    Dann empfängt laub keinen Frame
    Und pilz empfängt keinen Frame

  Szenario: Der Controller antwortet für den, der schon gesprochen hat
    Angenommen die Einstellung "ARP suppression" von wald ist vms
    Und moos hat pilz angepingt
    Wenn laub moos anpingt
    Dann durchquert keine ARP-Anforderung das Underlay
    Und laub empfängt genau 1 ARP-Antwort mit SRC MAC = MAC von moos
    Und die Controller-Tabelle des Controllers enthält
      | Netz | VNI  | IP          | MAC          | VTEP |
      | wald | 5000 | IP von moos | MAC von moos | bea  |
