package basic;

import netherkin.junit.NetherkinTest;

/** An anchor for the features beside it. */
@NetherkinTest
public final class BasicFeatures {}
