package netherkin.junit;

import org.junit.platform.commons.annotation.Testable;

/**
 * The anchor for projects without a class of their own: runs every feature in the directories of the class path, and
 * what the configuration parameter {@code netherkin.features} names. For Surefire's {@code dependenciesToScan}.
 */
@Testable
public final class AllFeaturesTest {}
