/** The words of reports in the languages that they are written in: one catalogue a language. */
package netherkin.reports.labels;
