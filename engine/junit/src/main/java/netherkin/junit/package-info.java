/**
 * The JUnit Platform engine {@code netherkin}: runs feature files, each scenario variant on a network of its own.
 *
 * <p>Public are the engine, the annotation for anchor classes, the anchor that is shipped, and {@link
 * netherkin.junit.RunListener} with what it is told. Unique ids look like
 * {@code [engine:netherkin]/[anchor:acme.NetTests]?/[feature:classpath%3A%2Fnet%2Fa.feature]/[rule:15]?/[scenario:18]
 * /[examples:22]?/[example:24]?/[variant:encapsulation=Geneve,seed=7]?}; numbers are the lines of the keywords. The
 * variant is left out, and the scenario or example itself is the test, where a scenario has one variant that differs in
 * nothing from what the file says.
 */
package netherkin.junit;
