/** The picture of a scenario's network. */
package netherkin.reports.topology;
