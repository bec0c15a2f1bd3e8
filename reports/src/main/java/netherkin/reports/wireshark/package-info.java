/** What Wireshark wants to know of a scenario beside the capture. */
package netherkin.reports.wireshark;
