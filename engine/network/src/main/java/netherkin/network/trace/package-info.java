/** What happened: sightings, drops and changes of tables, each with its cause. Append-only. It judges nothing. */
package netherkin.network.trace;
