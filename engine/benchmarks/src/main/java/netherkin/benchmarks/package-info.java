/** What the house promises about speed, as JMH benchmarks. They measure; nothing here judges a time. */
package netherkin.benchmarks;
