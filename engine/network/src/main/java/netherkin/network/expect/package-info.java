/** Expectations about what happened: sentences as values, their verdict over a trace, and why they don't hold. */
package netherkin.network.expect;
