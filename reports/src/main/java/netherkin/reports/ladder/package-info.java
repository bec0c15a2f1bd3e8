/** The ladder as data: lanes, movements, repeats. It knows no picture; pictures and texts are made from it. */
package netherkin.reports.ladder;
