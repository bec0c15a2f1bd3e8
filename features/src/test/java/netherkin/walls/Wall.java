package netherkin.walls;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;

/** What the tests of the walls share: all of the house, and predicates for calls that have no place in it. */
final class Wall {
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("netherkin");

    private Wall() {}

    /** Holds {@code rule}, which must have seen a class: a rule that matches nothing holds nothing. */
    static void holds(ArchRule rule) {
        rule.allowEmptyShould(false).check(HOUSE);
    }

    /** {@code no classes in packageName should call one of these, because …}. */
    static void neverCalled(String packageName, String because, Calls... calls) {
        for (Calls call : calls) {
            holds(ArchRuleDefinition.noClasses()
                    .that()
                    .resideInAPackage(packageName)
                    .should()
                    .accessTargetWhere(call)
                    .because(because));
        }
    }

    /** Calls of and references to members of one type by name; with parameter types, to that overload alone. */
    static final class Calls extends DescribedPredicate<JavaAccess<?>> {
        private final Class<?> owner;
        private final List<String> names;
        private final List<String> parameters;
        private final int fewest;

        /** @param parameters their types, or null for any overload with at least {@code fewest} */
        private Calls(Class<?> owner, List<String> names, int fewest, List<String> parameters) {
            super(owner.getSimpleName() + "." + names + (parameters == null ? "" : parameters));
            this.owner = owner;
            this.names = names;
            this.fewest = fewest;
            this.parameters = parameters;
        }

        static Calls to(Class<?> owner, String... names) {
            return new Calls(owner, List.of(names), 0, null);
        }

        static Calls exactly(Class<?> owner, String name, Class<?>... parameters) {
            return new Calls(
                    owner,
                    List.of(name),
                    0,
                    Arrays.stream(parameters).map(Class::getName).toList());
        }

        static Calls withAtLeast(int parameters, Class<?> owner, String name) {
            return new Calls(owner, List.of(name), parameters, null);
        }

        static Calls constructorOf(Class<?> owner) {
            return to(owner, "<init>");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            return access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getOwner().isEquivalentTo(owner)
                    && names.contains(target.getName())
                    && fits(target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList());
        }

        private boolean fits(List<String> found) {
            return parameters == null ? found.size() >= fewest : found.equals(parameters);
        }
    }
}
