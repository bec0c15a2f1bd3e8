package netherkin.cli;

/** What {@code ./netherkin} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int status = CommandLineTool.run(console, arguments);
        System.exit(console.finish(status));
    }
}
