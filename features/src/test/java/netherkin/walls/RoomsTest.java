package netherkin.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static netherkin.walls.Wall.holds;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which room of the house may know which. */
class RoomsTest {
    private static final Map<String, List<String>> INSIDE_THE_NETWORK = new LinkedHashMap<>();
    private static final Map<String, List<String>> OF_THE_HOUSE = new LinkedHashMap<>();

    static {
        room("address");
        room("frame", "address");
        room("wire", "address", "frame");
        room("field", "address", "frame", "wire");
        room("capture", "address", "frame");
        room("topology", "address");
        room("trace", "address", "frame", "topology");
        room("print", "address", "frame", "wire", "field");
        room("device", "address", "frame", "wire", "topology", "trace");
        room("simulation", "address", "frame", "wire", "topology", "trace", "device");
        room("expect", "address", "frame", "wire", "field", "topology", "trace", "print");
    }

    static {
        module("network");
        module("commands", "network");
        module("junit", "network");
        module("reports", "junit", "network");
        module("language", "commands", "network");
        module("cli", "language", "reports", "commands", "junit", "network");
    }

    private static void room(String name, String... below) {
        INSIDE_THE_NETWORK.put(name, List.of(below));
    }

    private static void module(String name, String... below) {
        OF_THE_HOUSE.put(name, List.of(below));
    }

    @TestFactory
    Stream<DynamicTest> a_room_of_the_network_knows_only_rooms_below_it() {
        return INSIDE_THE_NETWORK.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(), () -> knowsOnly("netherkin.network", room.getKey(), room.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> a_module_knows_only_modules_below_it() {
        return OF_THE_HOUSE.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(), () -> knowsOnly("netherkin", room.getKey(), room.getValue())));
    }

    private static void knowsOnly(String house, String room, Collection<String> below) {
        String[] allowed = Stream.concat(Stream.of(room), below.stream())
                .map(name -> house + "." + name + "..")
                .toArray(String[]::new);
        holds(classes()
                .that(resideInAPackage(house + "." + room + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(not(JavaClass.Predicates.resideInAPackage(house + ".."))))
                .because("arrows between rooms point one way, as the map in README.md draws them"));
    }
}
