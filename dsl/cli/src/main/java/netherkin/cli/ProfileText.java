package netherkin.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netherkin.network.topology.Profile;
import netherkin.reports.Json;

/** What {@code netherkin steps} says of profiles: the settings of each, how sure they are and what tells them. */
final class ProfileText {
    private final boolean german;

    ProfileText(boolean german) {
        this.german = german;
    }

    List<String> asText() {
        List<String> lines = new ArrayList<>();
        lines.add(german ? "Profile: Einstellung, Status, Quelle" : "Profiles: setting, status, source");
        for (Profile profile : Profile.values()) {
            lines.add("  " + profile.text() + ": " + profile.product() + ", " + status(profile) + remark(profile));
            int widest = profile.facts().stream()
                    .mapToInt(fact -> said(fact).length())
                    .max()
                    .orElse(0);
            for (Profile.Fact fact : profile.facts()) {
                String said = said(fact);
                lines.add("    " + said + " ".repeat(widest + 3 - said.length()) + status(fact)
                        + " ".repeat(12 - status(fact).length()) + fact.source());
            }
        }
        return lines;
    }

    List<String> asMarkdown() {
        List<String> lines = new ArrayList<>(List.of("## " + (german ? "Profile" : "Profiles"), ""));
        lines.add("| profile | product | setting | value | status | source |");
        lines.add("|---|---|---|---|---|---|");
        for (Profile profile : Profile.values()) {
            String head = "| " + profile.text() + " | " + profile.product() + " | ";
            if (profile.facts().isEmpty()) {
                lines.add(
                        head + "| | " + status(profile) + " |" + remark(profile).substring(1) + " |");
            }
            for (Profile.Fact fact : profile.facts()) {
                lines.add(head + fact.setting().text() + " | " + fact.value() + " | " + status(fact) + " | "
                        + fact.source() + " |");
            }
        }
        return lines;
    }

    void asJson(Json json) throws IOException {
        json.array("profiles", () -> {
            for (Profile profile : Profile.values()) {
                json.object(() -> profile(json, profile));
            }
        });
    }

    private static void profile(Json json, Profile profile) throws IOException {
        json.member("profile", profile.text());
        json.member("product", profile.product());
        json.member("status", status(profile));
        json.array("settings", () -> {
            for (Profile.Fact fact : profile.facts()) {
                json.object(() -> {
                    json.member("setting", fact.setting().text());
                    json.member("value", fact.value());
                    json.member("status", status(fact));
                    json.member("source", fact.source());
                });
            }
        });
    }

    private String remark(Profile profile) {
        String nothing =
                german ? ": keine Fakten bekannt, gleicht den Vorgaben" : ": no facts known, equals the defaults";
        return profile.facts().isEmpty() ? nothing : "";
    }

    private static String said(Profile.Fact fact) {
        return fact.setting().text() + " = " + fact.value();
    }

    private static String status(Profile profile) {
        return profile.isVerified() ? "verified" : "unverified";
    }

    private static String status(Profile.Fact fact) {
        return fact.status().name().toLowerCase(Locale.ROOT);
    }
}
