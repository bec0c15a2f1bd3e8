/**
 * The command line: {@code run}, {@code check}, {@code steps} and {@code show}. It turns options into requests to the
 * rooms below, prints what they answer, and turns verdicts into an exit status. It knows nothing of networks itself.
 */
package netherkin.cli;
