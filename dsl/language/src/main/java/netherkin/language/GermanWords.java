package netherkin.language;

import java.util.List;
import netherkin.network.expect.Quantifier;
import netherkin.network.expect.Verb;

/** The German words. */
final class GermanWords {
    private GermanWords() {}

    static Lexicon lexicon() {
        Lexicon words = new Lexicon("Frame", true);
        claims(words);
        quantifiers(words);
        GermanKinds.addTo(words);
        connectives(words);
        places(words);
        flagsAndTables(words);
        stimuli(words);
        return words;
    }

    private static void claims(Lexicon words) {
        words.verbs
                .put(Verb.SEES, "sieht", "sehen", "enthält", "enthalten")
                .put(Verb.SENDS, "sendet", "senden")
                .put(Verb.RECEIVES, "empfängt", "empfangen")
                .put(Verb.FORWARDS, "leitet", "leiten")
                .put(Verb.DROPS, "verwirft", "verwerfen");
        words.pronouns.put(true, "es", "ihn", "sie", "er", "dieser Frame", "diesen Frame", "dieses Paket");
        words.it.put(true, "es", "sie", "er", "ihm", "ihr");
        words.inIt.put(true, "darin", "in ihm", "in ihr");
        words.each.put(true, "jeweils", "je");
        words.every.put(true, "jeder", "jede", "jedes");
        words.is.put(true, "ist", "ist ein", "ist eine");
        words.has.put(true, "hat");
        words.crosses.put(true, "durchquert", "durchqueren");
    }

    private static void quantifiers(Lexicon words) {
        words.quantifiers
                .put(Quantifier.Kind.ANY, "ein", "eine", "einen", "einem", "einer")
                .put(Quantifier.Kind.NO, "kein", "keine", "keinen", "keinem", "keiner")
                .put(Quantifier.Kind.EXACTLY, "genau")
                .put(Quantifier.Kind.AT_LEAST, "mindestens")
                .put(Quantifier.Kind.AT_MOST, "höchstens")
                .put(Quantifier.Kind.ONLY, "nur");
    }

    private static void connectives(Lexicon words) {
        words.numbers
                .put(1, "ein", "eine", "einen", "einem", "einer")
                .put(2, "zwei")
                .put(3, "drei");
        words.articles.put(true, "der", "die", "das", "dem", "den", "des", "Der", "Die", "Das");
        words.tails
                .put(TailWord.ON, "auf")
                .put(TailWord.FROM, "von", "vom")
                .put(TailWord.TO, "an")
                .put(TailWord.WITHIN, "innerhalb von", "innerhalb")
                .put(TailWord.BECAUSE, "weil", "wegen")
                .put(TailWord.FOR, "für");
        words.with.put(true, "mit");
        words.and.put(true, "und");
        words.or.put(true, "oder");
        words.at.put(true, "an", "am", "bei", "beim", "auf", "in");
        words.of.put(true, "von", "vom", "des", "der");
        words.on.put(true, "auf");
        words.port.put(true, "Port");
    }

    private static void places(Lexicon words) {
        words.controller.put(true, "Controller", "Controllers");
        words.places
                .put(PlaceNoun.ROUTER, "DLR")
                .put(PlaceNoun.VTEP, "VTEP", "VTEPs")
                .put(
                        PlaceNoun.VIRTUAL_SWITCH,
                        "virtuelle Switch",
                        "virtueller Switch",
                        "virtuellen Switch",
                        "virtuellen Switches")
                .put(PlaceNoun.UPLINKS, "Uplink", "dvUplink", "Uplinks", "dvUplinks")
                .put(PlaceNoun.CAPTURE, "Mitschnitt", "Mitschnitts", "Aufzeichnung", "Capture")
                .put(PlaceNoun.UNDERLAY, "Underlay", "Underlays")
                .put(PlaceNoun.SERVICE_NODE, "Service-Node", "Service Node", "Service-Knoten");
    }

    private static void flagsAndTables(Lexicon words) {
        words.flags.put("1", "gesetzt", "an").put("0", "nicht gesetzt", "aus");
        words.tag.put(true, "Kennzeichen");
        words.tables
                .put("MAC table", "MAC-Tabelle")
                .put("ARP table", "ARP-Tabelle")
                .put("VTEP table", "VTEP-Tabelle")
                .put("path MTU table", "Pfad-MTU-Tabelle")
                .put("LIF table", "LIF-Tabelle")
                .put("routing table", "Routing-Tabelle", "Routingtabelle")
                .put("neighbor table", "Nachbartabelle", "Neighbor-Tabelle")
                .put("controller table", "Controller-Tabelle");
        words.headings.putAll(Headings.german());
    }

    private static void stimuli(Lexicon words) {
        words.notifiers.addAll(List.of("der", "dem", "Portgruppe", "virtuellen Switch von", "virtuellen Switch"));
        words.notifiers.addAll(List.of("Switch", "Host", "VM"));
        words.stimuli
                .put(StimulusWord.PINGS, "pingt", "anpingt", "anpingen", "pingen")
                .put(StimulusWord.SENDS, "sendet", "senden")
                .put(StimulusWord.FORGETS_ARP, "vergisst seine ARP-Tabelle", "seine ARP-Tabelle vergisst")
                .put(StimulusWord.FORGETS_ARP, "vergisst seine Nachbartabelle", "seine Nachbartabelle vergisst")
                .put(StimulusWord.TRACES_ROUTE, "verfolgt die Route zu", "die Route zu")
                .put(StimulusWord.NO_OVERRIDE, "ohne Override")
                .put(StimulusWord.MIGRATES, "migriert", "migrieren")
                .put(StimulusWord.ONTO, "auf", "zu")
                .put(StimulusWord.OUTAGE, "einer Unterbrechung von", "einem Ausfall von", "einer Auszeit von")
                .put(StimulusWord.NO_OUTAGE, "ohne Unterbrechung", "ohne Ausfall", "ohne Auszeit")
                .put(StimulusWord.CHANGES_MAC, "ändert seine MAC-Adresse in", "seine MAC-Adresse in")
                .put(StimulusWord.FAILS, "ausfällt", "fällt", "ausfallen", "fallen")
                .put(StimulusWord.RECOVERS, "wiederkehrt", "kehrt", "wiederkehren", "kehren")
                .put(StimulusWord.UNDERLAY_ROUTER, "der Underlay-Router", "Der Underlay-Router", "Underlay-Router")
                .put(
                        StimulusWord.LINK_BETWEEN,
                        "die Verbindung zwischen",
                        "der Link zwischen",
                        "Verbindung zwischen",
                        "Link zwischen")
                .put(StimulusWord.PASS, "vergehen", "vergeht")
                .put(StimulusWord.AT_ONCE, "gleichzeitig", "zur gleichen Zeit", "zugleich")
                .put(StimulusWord.AFTER, "nach")
                .put(StimulusWord.TIMES, "mal", "Mal")
                .put(StimulusWord.BYTES_OF_DATA, "Bytes Daten", "Byte Daten", "Bytes an Daten")
                .put(StimulusWord.DF_SET, "gesetztem DF", "DF gesetzt", "gesetztem DF-Bit")
                .put(StimulusWord.THIS_FRAME, "diesen Frame")
                .put(StimulusWord.EVERY, "alle", "jede", "im Abstand von");
        words.stimulusOnly.addAll(List.of(
                "pingt",
                "anpingt",
                "vergisst",
                "verfolgt",
                "gleichzeitig",
                "migriert",
                "ändert",
                "ausfällt",
                "fällt",
                "wiederkehrt",
                "kehrt"));
    }
}
