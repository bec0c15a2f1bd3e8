/** Steps of a user's own, for runs in which nothing but the engine should cost. Knows no other package of the house. */
package netherkin.benchmarks.steps;
