package netherkin.junit.cucumber;

import java.net.URI;

/** How a running scenario is known to hooks: its file, the file's language and an id. */
public record Place(URI uri, String language, String id) {}
