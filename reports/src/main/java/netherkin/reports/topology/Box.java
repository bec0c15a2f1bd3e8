package netherkin.reports.topology;

import java.util.List;

/**
 * A host, or a device of the underlay.
 *
 * @param kind {@code host}, {@code switch}, {@code router}, {@code node}, {@code controller} or {@code more}
 * @param note below its name; may be empty
 * @param top what hangs on the first band: VMs, router instances
 * @param bands switches and VTEPs, each as wide as the box
 * @param pins where cables end: a host's NICs, a switch's ports
 * @param failed whether it is part of what failed
 */
public record Box(
        String name, String kind, String note, List<Chip> top, List<Chip> bands, List<Chip> pins, boolean failed) {
    public Box {
        top = List.copyOf(top);
        bands = List.copyOf(bands);
        pins = List.copyOf(pins);
    }

    boolean isHost() {
        return kind.equals("host") || kind.equals("more");
    }

    int pin(String title) {
        for (int i = 0; i < pins.size(); i++) {
            if (pins.get(i).title().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    Box failed(boolean also) {
        return new Box(name, kind, note, top, bands, pins, failed || also);
    }
}
