/** {@code vtep-ctl}: the commands that configure a VTEP by its database. */
package netherkin.commands.vtep;
