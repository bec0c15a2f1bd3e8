package netherkin.network.capture;

/**
 * An interface as a file declares it.
 *
 * @param index among all interfaces of the file, over all sections
 */
record CapturePoint(int index, CaptureInterface description, TimeResolution resolution) {}
