package netherkin.network.simulation;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import netherkin.network.device.EnvelopeStyle;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Geneve;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.GeneveOption;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;

/** Reads the settings that a host's envelopes follow. */
final class EnvelopeStyles {
    private final Settings settings;
    private final List<OverlayNetwork> overlays;

    EnvelopeStyles(Settings settings, List<OverlayNetwork> overlays) {
        this.settings = settings;
        this.overlays = overlays;
    }

    EnvelopeStyle of(String host) {
        Settings.Range sourcePorts = settings.range(Setting.UDP_SOURCE_PORTS, host);
        return new EnvelopeStyle(
                new EnvelopeStyle.VxlanStyle(
                        settings.number(Setting.VXLAN_PORT, host),
                        settings.text(Setting.VXLAN_RESERVED_BITS, host).equals("drop")),
                geneve(host),
                settings.number(Setting.OUTER_TTL, host),
                EnvelopeStyle.OuterDf.valueOf(
                        settings.text(Setting.OUTER_DF, host).toUpperCase(Locale.ROOT)),
                settings.isOn(Setting.UDP_CHECKSUM, host),
                sourcePorts.from(),
                sourcePorts.to(),
                settings.text(Setting.INNER_VLAN_TAGS, host).equals("carry"),
                gre(host),
                ipv6(host),
                EnvelopeStyle.OuterEcn.named(settings.text(Setting.OUTER_ECN, host)),
                flaws(host));
    }

    private EnvelopeStyle.Flaws flaws(String host) {
        return new EnvelopeStyle.Flaws(
                settings.number(Setting.VXLAN_FLAGS, host),
                settings.number(Setting.VXLAN_FIRST_RESERVED, host),
                settings.number(Setting.VXLAN_SECOND_RESERVED, host),
                settings.text(Setting.UDP_CHECKSUM, host).equals("wrong"));
    }

    private EnvelopeStyle.GeneveStyle geneve(String host) {
        Map<String, List<Geneve.Option>> options = new LinkedHashMap<>();
        for (OverlayNetwork overlay : overlays) {
            if (overlay.encapsulation() == Encapsulation.GENEVE) {
                String owner = settings.nearestOwner(Setting.GENEVE_OPTIONS, overlay.name(), host);
                options.put(overlay.name(), options(settings.text(Setting.GENEVE_OPTIONS, owner)));
            }
        }
        List<Geneve.Option> known = options(settings.text(Setting.GENEVE_KNOWN_OPTIONS, host));
        return new EnvelopeStyle.GeneveStyle(settings.number(Setting.GENEVE_PORT, host), options, known);
    }

    private static List<Geneve.Option> options(String text) {
        return GeneveOption.list(text).stream()
                .map(option -> new Geneve.Option(
                        option.optionClass(),
                        option.type(),
                        0,
                        Bytes.of(HexFormat.of().parseHex(option.data()))))
                .toList();
    }

    private EnvelopeStyle.Ipv6Style ipv6(String host) {
        return new EnvelopeStyle.Ipv6Style(
                settings.isOn(Setting.UDP_CHECKSUM_OVER_IPV6, host),
                settings.text(Setting.ZERO_UDP_CHECKSUM_OVER_IPV6, host).equals("accept"),
                settings.text(Setting.OUTER_FLOW_LABEL, host).equals("hash"));
    }

    private EnvelopeStyle.GreStyle gre(String host) {
        return new EnvelopeStyle.GreStyle(
                settings.isOn(Setting.GRE_KEY, host),
                settings.isOn(Setting.GRE_CHECKSUM, host),
                settings.isOn(Setting.GRE_SEQUENCE, host),
                settings.isOn(Setting.GRE_SEQUENCE_CHECK, host),
                settings.isOn(Setting.NVGRE_FLOW_ID, host),
                settings.text(Setting.GRE_DF, host).equals("on"));
    }
}
