package netherkin.reports.topology;

/**
 * A link between two boxes.
 *
 * @param from the name of the box nearer to the VMs, with the title of its pin; empty if it has none
 * @param label what is set of it; may be empty
 * @param down whether it has failed
 */
public record Cable(String from, String fromPin, String to, String toPin, String label, boolean down) {}
