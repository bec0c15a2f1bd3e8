package netherkin.network.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the two formats' readers share: the source, the current packet, the interfaces so far. */
abstract sealed class FormatReader permits PcapReader, PcapngReader {
    final CaptureSource source;
    final Packet packet = new Packet();
    private CapturePoint[] points = new CapturePoint[8];
    private int pointCount;

    FormatReader(CaptureSource source) {
        this.source = source;
    }

    /** Moves to the next frame; false at the file's end. */
    abstract boolean next();

    AddressNames names() {
        return AddressNames.NONE;
    }

    /** Adds an interface to those of the whole file. */
    final CapturePoint declare(CaptureInterface description, TimeResolution resolution) {
        if (pointCount == points.length) {
            points = Arrays.copyOf(points, 2 * pointCount);
        }
        points[pointCount] = new CapturePoint(pointCount, description, resolution);
        return points[pointCount++];
    }

    final int pointCount() {
        return pointCount;
    }

    final CapturePoint point(int index) {
        return points[index];
    }

    final List<CaptureInterface> interfaces() {
        List<CaptureInterface> descriptions = new ArrayList<>(pointCount);
        for (int i = 0; i < pointCount; i++) {
            descriptions.add(points[i].description());
        }
        return Collections.unmodifiableList(descriptions);
    }

    final CaptureException malformed(int index, String what) {
        return CaptureException.malformed(source.path(), fileOffset(index), what);
    }

    /** The offset in the file of an index in the buffer. */
    final long fileOffset(int index) {
        return source.offset() - source.position() + index;
    }

    /** Checks a captured length before it is used. */
    final int packetLength(int index, long length) {
        if (length > Limits.PACKET) {
            throw CaptureException.beyond(source.path(), fileOffset(index), "packet length", Limits.PACKET, length);
        }
        return (int) length;
    }
}
