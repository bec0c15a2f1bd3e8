package netherkin.reports.topology;

/**
 * A thing inside a box.
 *
 * @param kind {@code vm}, {@code router}, {@code switch}, {@code vtep} or {@code nic}: its look
 * @param detail more about it; may be empty
 * @param place as sentences name it: {@code VTEP of Host A}
 * @param failed whether it is part of what failed
 */
public record Chip(String kind, String title, String detail, String place, boolean failed) {

    /** Title and detail. */
    public String text() {
        return detail.isEmpty() ? title : title + ": " + detail;
    }
}
