/**
 * From what an operator types to words: quoting, comments, continued lines and what joins commands, as a shell reads them.
 * It knows no program, runs nothing and expands nothing; what needs a real shell is refused with its line.
 */
package netherkin.commands.shell;
