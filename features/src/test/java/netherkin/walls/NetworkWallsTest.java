package netherkin.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls around the embedded network. */
class NetworkWallsTest {
    private static final String NETWORK = "netherkin.network..";

    @Test
    void the_network_needs_nothing_but_java_base() {
        holds(classes()
                .that()
                .resideInAPackage(NETWORK)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        NETWORK,
                        "java.lang..",
                        "java.io..",
                        "java.nio..",
                        "java.util..",
                        "java.math..",
                        "java.security..",
                        "java.text.."))
                .because("the network must outlive every test framework, language and library above it"));
    }

    @Test
    void the_network_has_no_wall_clock() {
        String because = "the same arrivals must give the same reactions; time is an argument";
        neverCalled(NETWORK, because, to(System.class, "currentTimeMillis", "nanoTime"));
        neverCalled(NETWORK, because, to(Clock.class, "systemUTC", "systemDefaultZone", "system", "tickMillis"));
        neverCalled(NETWORK, because, exactly(Date.class, "<init>"), to(Instant.class, "now"));
        neverCalled(NETWORK, because, to(LocalDate.class, "now"), to(LocalTime.class, "now"));
        neverCalled(NETWORK, because, to(LocalDateTime.class, "now"), to(ZonedDateTime.class, "now"));
        neverCalled(NETWORK, because, to(OffsetDateTime.class, "now"), to(Thread.class, "sleep"));
    }

    @Test
    void the_network_has_no_chance_but_the_seed() {
        String because = "a run is reproduced from its seed alone";
        neverCalled(NETWORK, because, exactly(Random.class, "<init>"), exactly(SplittableRandom.class, "<init>"));
        neverCalled(NETWORK, because, to(Math.class, "random"), to(ThreadLocalRandom.class, "current"));
        neverCalled(NETWORK, because, to(UUID.class, "randomUUID"), to(System.class, "identityHashCode"));
    }

    @Test
    void the_network_never_depends_on_the_order_of_a_hash() {
        String because = "hash order differs between JVMs and JDKs; LinkedHashMap, TreeMap, EnumMap and List do not";
        neverCalled(NETWORK, because, constructorOf(HashMap.class), constructorOf(HashSet.class));
        neverCalled(NETWORK, because, constructorOf(IdentityHashMap.class), constructorOf(WeakHashMap.class));
        neverCalled(NETWORK, because, constructorOf(ConcurrentHashMap.class));
        // One entry has no order.
        neverCalled(NETWORK, because, withAtLeast(3, Map.class, "of"), withAtLeast(2, Set.class, "of"));
        neverCalled(NETWORK, because, to(Map.class, "ofEntries", "copyOf"), to(Set.class, "copyOf"));
        neverCalled(NETWORK, because, exactly(Set.class, "of", Object[].class));
        neverCalled(NETWORK, because, to(Collectors.class, "toSet", "toUnmodifiableSet", "toUnmodifiableMap"));
    }

    @Test
    void only_capture_reads_and_writes_files() {
        holds(noClasses()
                .that()
                .resideInAPackage(NETWORK)
                .and()
                .resideOutsideOfPackage("netherkin.network.capture..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.nio\\.file\\.(?!Path$).*|java\\.(nio\\.channels|net)\\..*|java\\.io\\.(File|RandomAccess|Print).*")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what the network reads and writes goes through one room, where it is bounded;"
                        + " a path alone is only a name"));
    }

    @Test
    void rooms_of_the_network_know_each_other_in_one_direction() {
        holds(slices().matching("netherkin.network.(*)..").should().beFreeOfCycles());
    }
}
