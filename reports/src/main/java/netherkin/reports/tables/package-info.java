/** Tables of devices over time: which entry came, changed and went by which frame. */
package netherkin.reports.tables;
