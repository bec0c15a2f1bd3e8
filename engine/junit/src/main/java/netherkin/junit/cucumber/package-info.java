/**
 * The adapter to Cucumber's backend interfaces, the only package that touches them: it lets Cucumber's own backends find
 * annotated steps, hooks and types, and owns the objects they live in.
 */
package netherkin.junit.cucumber;
