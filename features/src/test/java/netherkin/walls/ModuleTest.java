package netherkin.walls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import netherkin.network.address.MacAddress;
import org.junit.jupiter.api.Test;

/** The one named module of the house. Its users stay on the class path, so that its exports are held here. */
class ModuleTest {
    private static final String NAME = "netherkin.network";

    private static ModuleDescriptor descriptor() throws URISyntaxException {
        Path place = Path.of(MacAddress.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(place).find(NAME).orElseThrow().descriptor();
    }

    @Test
    void it_requires_java_base_alone() throws URISyntaxException {
        Set<String> required = descriptor().requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());
        assertThat(required, is(Set.of("java.base")));
    }

    @Test
    void it_exports_every_package_to_everybody() throws URISyntaxException {
        Set<String> packages = Wall.HOUSE.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(NAME + "."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> exported = descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages.size(), greaterThan(5));
        assertThat(exported, is(packages));
    }
}
