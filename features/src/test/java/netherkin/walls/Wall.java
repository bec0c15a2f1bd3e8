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
        private final boolean anyOverload;

        private Calls(Class<?> owner, List<String> names, boolean anyOverload, Class<?>... parameters) {
            super(owner.getSimpleName() + "." + names + (anyOverload ? "" : Arrays.toString(parameters)));
            this.owner = owner;
            this.names = names;
            this.anyOverload = anyOverload;
            this.parameters = Arrays.stream(parameters).map(Class::getName).toList();
        }

        static Calls to(Class<?> owner, String... names) {
            return new Calls(owner, List.of(names), true);
        }

        static Calls exactly(Class<?> owner, String name, Class<?>... parameters) {
            return new Calls(owner, List.of(name), false, parameters);
        }

        static Calls constructorOf(Class<?> owner) {
            return to(owner, "<init>");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            return access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getOwner().isEquivalentTo(owner)
                    && names.contains(target.getName())
                    && (anyOverload
                            || target.getRawParameterTypes().stream()
                                    .map(JavaClass::getName)
                                    .toList()
                                    .equals(parameters));
        }
    }
}
