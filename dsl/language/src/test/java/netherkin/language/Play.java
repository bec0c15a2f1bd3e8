package netherkin.language;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.datatable.DataTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabOptions;
import netherkin.network.lab.Role;
import netherkin.network.lab.Step;
import netherkin.network.topology.Origin;

/** Speaks sentences to a lab as a runner would: finds the one method that matches and calls it. */
final class Play {
    static final LabOptions PLAN =
            new LabOptions(1, java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), true);
    private static final ExpressionFactory EXPRESSIONS = new ExpressionFactory(new ParameterTypeRegistry(Locale.ROOT));
    private final Lab lab;
    private String source = "t.feature";
    private int line;

    Play(LabOptions options) {
        lab = new Lab(options);
    }

    /** The network of the examples. */
    static Play dlr(LabOptions options) {
        return new Play(options)
                .given("an NSX transport zone with unicast replication")
                .given(
                        "these hosts",
                        "host | VTEP | pMAC",
                        "Host A | 192.168.50.11 | 00:50:56:60:00:0a",
                        "Host B | 192.168.50.12 | 00:50:56:60:00:0b",
                        "Host C | 192.168.50.13 | 00:50:56:60:00:0c")
                .given("these networks", "network | VNI", "VXLAN 5000 | 5000", "VXLAN 5001 | 5001")
                .given(
                        "a distributed logical router DLR with these LIFs",
                        "network | IP",
                        "VXLAN 5000 | 172.16.10.1/24",
                        "VXLAN 5001 | 172.16.20.1/24")
                .given(
                        "these VMs",
                        "VM | host | network | IP | MAC",
                        "VM1 | Host A | VXLAN 5000 | 172.16.10.11 | MAC1",
                        "VM2 | Host B | VXLAN 5001 | 172.16.20.12 | 00:50:56:ae:00:02",
                        "VM3 | Host C | VXLAN 5001 | 172.16.20.13 | MAC3");
    }

    /** As if the feature file were in that folder. */
    Play in(Path folder) {
        source = folder.resolve("t.feature").toString();
        return this;
    }

    Lab lab() {
        return lab;
    }

    Play given(String text, String... table) {
        return say(Role.GIVEN, text, table);
    }

    Play when(String text, String... table) {
        return say(Role.WHEN, text, table);
    }

    Play then(String text, String... table) {
        return say(Role.THEN, text, table);
    }

    Play say(Role role, String text, String... table) {
        List<List<String>> cells = Arrays.stream(table).map(Vocabulary::cells).toList();
        return say(role, text, cells.isEmpty() ? null : DataTable.create(cells), cells.size());
    }

    Play say(Role role, String text, Object argument, int rows) {
        Origin origin = new Origin(source, ++line);
        List<Origin> rowOrigins = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            rowOrigins.add(new Origin(source, ++line));
        }
        lab.begin(new Step(role, role.name(), text, origin, rowOrigins));
        Match match = match(text);
        List<Object> arguments = new ArrayList<>(match.groups);
        if (argument != null) {
            arguments.add(argument);
        }
        try {
            Object steps =
                    match.method.getDeclaringClass().getConstructor(Lab.class).newInstance(lab);
            match.method.invoke(steps, arguments.toArray());
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw (Error) thrown.getCause();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(text + " " + match.method, broken);
        }
        return this;
    }

    record Match(Method method, List<String> groups) {}

    static Match match(String text) {
        List<Match> matches = matches(text);
        if (matches.size() != 1) {
            throw new IllegalStateException("\"" + text + "\" matches " + matches);
        }
        return matches.get(0);
    }

    static List<Match> matches(String text) {
        List<Match> matches = new ArrayList<>();
        for (String language : Vocabulary.languages()) {
            for (Class<?> steps : Vocabulary.classes(language)) {
                for (Method method : steps.getDeclaredMethods()) {
                    String pattern = Vocabulary.pattern(method);
                    List<String> groups = pattern == null ? null : groups(pattern, method, text);
                    if (groups != null) {
                        matches.add(new Match(method, groups));
                    }
                }
            }
        }
        return matches;
    }

    /** What a runner hands over: a group within a group is no argument of its own. Null if the pattern does not match. */
    private static List<String> groups(String pattern, Method method, String text) {
        Type[] types =
                Collections.nCopies(method.getParameterCount(), String.class).toArray(new Type[0]);
        List<Argument<?>> found = EXPRESSIONS.createExpression(pattern).match(text, types);
        return found == null
                ? null
                : found.stream().map(group -> (String) group.getValue()).toList();
    }
}
