/** Pictures as lists of shapes, which a template writes as SVG: no shape knows a colour, classes of the style sheet do. */
package netherkin.reports.drawing;
