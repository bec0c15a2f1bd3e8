package netherkin.reports.page;

/**
 * A file beside the page.
 *
 * @param target relative to the page, with slashes
 * @param type what kind of file: {@code pcapng}
 */
public record Download(String target, String text, String type) {}
