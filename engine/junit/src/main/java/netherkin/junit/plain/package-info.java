/**
 * What makes the sentences run under plain Cucumber, its engine, its command line and what development environments start:
 * glue package {@code netherkin.junit.plain}. The engine of this project leaves it out.
 */
package netherkin.junit.plain;
