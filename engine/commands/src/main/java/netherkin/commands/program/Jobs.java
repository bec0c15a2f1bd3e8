package netherkin.commands.program;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.lab.Lab;

/** The programs that a scenario has put into the background, in order of their start. */
public final class Jobs {
    private static final int FIRST_PROCESS = 2001;

    private final List<Entry> entries = new ArrayList<>();

    /**
     * A job with what operators know it by.
     *
     * @param number of the job on its host, from 1: {@code %1}
     * @param process its process number
     */
    public record Entry(String host, String program, int number, int process, Job job) {}

    private Jobs() {}

    /** Those of a scenario. */
    public static Jobs of(Lab lab) {
        return lab.attachment(Jobs.class, Jobs::new);
    }

    /** Adds one that has just begun. */
    public Entry add(Invocation call, Job job) {
        int number = 1
                + (int) entries.stream().filter(e -> e.host.equals(call.host())).count();
        Entry entry = new Entry(call.host(), call.program(), number, FIRST_PROCESS + entries.size(), job);
        entries.add(entry);
        return entry;
    }

    /** Lets all of them do what they would have done by now. */
    public void catchUp() {
        for (Entry entry : entries) {
            if (entry.job.isRunning()) {
                entry.job.catchUp();
            }
        }
    }

    /** Those that go on on a host. */
    public List<Entry> runningOn(String host) {
        catchUp();
        return entries.stream()
                .filter(e -> e.host.equals(host) && e.job.isRunning())
                .toList();
    }
}
