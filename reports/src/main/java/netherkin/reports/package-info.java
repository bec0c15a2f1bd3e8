/**
 * What a run leaves behind: for each variant of a scenario a capture and a JSON file, and an index for people. Each is a
 * {@link netherkin.junit.RunListener}, found as a service. They read results and traces and recompute nothing; nothing
 * they write depends on a clock, a locale or the order in which threads finish.
 */
package netherkin.reports;
