/**
 * Commands that operators type, run on the embedded network: scripts on a host, what they print, and claims about that.
 * Start at {@link netherkin.commands.CommandLine}. Nothing is ever executed on the user's machine.
 */
package netherkin.commands;
