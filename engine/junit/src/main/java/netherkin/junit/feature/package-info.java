/**
 * Feature files as this project sees them: a small immutable model with a position for everything, read by Cucumber's
 * Gherkin parser, which no other package touches.
 */
package netherkin.junit.feature;
