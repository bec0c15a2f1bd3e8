/** Frames in words: what a report says of one sighting, and its layers and bytes. */
package netherkin.reports.frames;
