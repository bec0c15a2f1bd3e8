/**
 * What a program on the embedded network is: its names, how it is called, what it prints, and how it goes on in the
 * background. It knows no program in particular.
 */
package netherkin.commands.program;
