package netherkin.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.PackageNameFilter;

/** The request's filters on names, which apply to what is found by scanning. */
record ScanFilters(Filter<String> classes, Filter<String> packages) {
    static ScanFilters of(EngineDiscoveryRequest request) {
        return new ScanFilters(
                Filter.composeFilters(request.getFiltersByType(ClassNameFilter.class)),
                Filter.composeFilters(request.getFiltersByType(PackageNameFilter.class)));
    }

    boolean acceptsPackage(String name) {
        return packages.apply(name).included();
    }

    boolean acceptsClass(String name) {
        int dot = name.lastIndexOf('.');
        return classes.apply(name).included() && acceptsPackage(dot < 0 ? "" : name.substring(0, dot));
    }
}
