/** Programs of Linux that set up and look at a host's interfaces: net-tools, iproute2, iputils. */
package netherkin.commands.linux;
