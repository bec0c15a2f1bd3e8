/** A run in the formats of other tools. */
package netherkin.reports.standard;
