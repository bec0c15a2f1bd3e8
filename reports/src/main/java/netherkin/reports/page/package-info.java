/** The page of one variant of a scenario: what it shows, in the order of a reader's questions, and its labels. */
package netherkin.reports.page;
