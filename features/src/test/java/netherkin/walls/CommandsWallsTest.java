package netherkin.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static netherkin.walls.Wall.Calls.constructorOf;
import static netherkin.walls.Wall.Calls.exactly;
import static netherkin.walls.Wall.Calls.to;
import static netherkin.walls.Wall.Calls.withAtLeast;
import static netherkin.walls.Wall.holds;
import static netherkin.walls.Wall.neverCalled;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The walls around commands: what is typed in a feature file stays on the embedded network. */
class CommandsWallsTest {
    private static final String COMMANDS = "netherkin.commands..";

    @Test
    void nothing_is_executed_read_written_or_sent_on_the_users_machine() {
        holds(noClasses()
                .that()
                .resideInAPackage(COMMANDS)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(Process.*|Runtime)|java\\.nio\\.(file|channels)\\..*|java\\.net\\..*"
                        + "|java\\.io\\.(File|RandomAccess|Print).*")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a feature file from elsewhere must be harmless to run"));
    }

    @Test
    void the_same_commands_print_the_same() {
        String because = "time and chance are the simulation's";
        neverCalled(COMMANDS, because, to(System.class, "currentTimeMillis", "nanoTime", "getenv", "getProperty"));
        neverCalled(COMMANDS, because, to(Clock.class, "systemUTC", "systemDefaultZone"), to(Instant.class, "now"));
        neverCalled(COMMANDS, because, to(LocalDate.class, "now"), to(LocalDateTime.class, "now"));
        neverCalled(COMMANDS, because, exactly(Random.class, "<init>"), to(UUID.class, "randomUUID"));
        neverCalled(COMMANDS, because, to(Math.class, "random"), to(Thread.class, "sleep"));
        neverCalled(COMMANDS, because, constructorOf(HashMap.class), constructorOf(HashSet.class));
        neverCalled(COMMANDS, because, withAtLeast(3, Map.class, "of"), withAtLeast(2, Set.class, "of"));
    }
}
