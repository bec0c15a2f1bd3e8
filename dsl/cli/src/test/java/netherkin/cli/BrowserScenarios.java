package netherkin.cli;

/** Scenarios that together have all that a page can show. */
final class BrowserScenarios {
    private static final int MANY = 40;

    private BrowserScenarios() {}

    static String english() {
        return "@browser\nFeature: Pages <b>in</b> a browser\n\n  Prose with *stars* & <i>markup</i>.\n\n"
                + scenario(
                        "It passes", "a", "b", "Then b receives an ICMP echo request\n    And a receives no RARP frame")
                + scenario(
                        "It fails", "a", "b", "Then b receives no ICMP echo request\n    And a receives an ARP request")
                + scenario("Undefined", "a", "b", "Then the moon is full\n    And a receives an ARP request")
                + scenario(
                        "Hostile <script>hacked=1</script> \"'&amp; \u05e9\u05dc\u05d5\u05dd \ud83d\ude00 ../../etc "
                                + "long".repeat(40),
                        "<img/src=x>",
                        "\u05e9\u05dc\u05d5\u05dd" + "W".repeat(60),
                        "Then <img/src=x> receives an ARP reply")
                + "  Scenario Outline: Rows of <n>\n" + hosts("a", "b") + "    When a pings b <n> times\n"
                + "    Then b receives exactly <n> ICMP echo requests\n    Examples:\n      | n |\n      | 1 |\n      | 2 |\n\n"
                + many();
    }

    private static String scenario(String name, String one, String other, String then) {
        return "  Scenario: " + name + "\n" + hosts(one, other) + "    When " + one + " pings " + other + "\n    "
                + then + "\n\n";
    }

    private static String hosts(String one, String other) {
        return "    Given these hosts\n      | host | VTEP |\n      | Host A | 10.0.0.1/24 |\n      | Host B | 10.0.0.2/24 |\n"
                + "    And these VMs\n      | VM | host | network |\n      | " + one + " | Host A | blue |\n      | "
                + other
                + " | Host B | blue |\n";
    }

    private static String many() {
        StringBuilder text =
                new StringBuilder("  Scenario: Many places\n    Given these hosts\n      | host | VTEP |\n");
        for (int i = 1; i <= MANY; i++) {
            text.append("      | h").append(i).append(" | 10.0.0.").append(i).append("/24 |\n");
        }
        text.append("    And these VMs\n      | VM | host | network |\n");
        for (int i = 1; i <= MANY; i++) {
            text.append("      | m").append(i).append(" | h").append(i).append(" | blue |\n");
        }
        return text.append("    When m1 pings m2\n    Then m2 receives an ICMP echo request\n")
                .toString();
    }

    static String german() {
        return "# language: de\nFunktionalität: Deutsch\n\n  Szenario: Es geht\n"
                + "    Angenommen diese Hosts\n      | Host | VTEP |\n      | Host A | 10.0.0.1/24 |\n      | Host B | 10.0.0.2/24 |\n"
                + "    Und diese VMs\n      | VM | Host | Netz |\n      | a | Host A | blau |\n      | b | Host B | blau |\n"
                + "    Wenn a b anpingt\n    Dann empfängt b eine ARP-Anforderung\n";
    }
}
