/** Programs about programs: ending those in the background, waiting, and doing nothing. */
package netherkin.commands.process;
