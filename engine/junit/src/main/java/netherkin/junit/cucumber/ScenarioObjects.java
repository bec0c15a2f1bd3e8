package netherkin.junit.cucumber;

import io.cucumber.core.backend.Container;
import io.cucumber.core.backend.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netherkin.network.lab.Lab;

/**
 * The objects of one scenario: its {@link Lab}, and step classes, each made once when first needed. A constructor may
 * ask for the lab and for other step classes.
 */
final class ScenarioObjects implements Lookup, Container {
    private final Map<Class<?>, Object> objects = new LinkedHashMap<>();
    private final Map<Class<?>, Constructor<?>> constructors = new LinkedHashMap<>();
    private final List<Class<?>> underway = new ArrayList<>();

    void start(Lab lab) {
        objects.clear();
        underway.clear();
        objects.put(Lab.class, lab);
    }

    void stop() {
        objects.clear();
    }

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object known = objects.get(type);
        if (known == null) {
            if (!objects.containsKey(Lab.class)) {
                throw new GlueException(type.getName() + " is needed outside a scenario");
            }
            known = create(type);
            objects.put(type, known);
        }
        return type.cast(known);
    }

    private Object create(Class<?> type) {
        if (underway.contains(type)) {
            throw new GlueException("the constructors of "
                    + Stream.concat(underway.stream(), Stream.of(type))
                            .map(Class::getName)
                            .collect(Collectors.joining(", "))
                    + " need each other");
        }
        underway.add(type);
        try {
            Constructor<?> constructor = constructors.computeIfAbsent(type, ScenarioObjects::constructor);
            Class<?>[] needed = constructor.getParameterTypes();
            Object[] arguments = new Object[needed.length];
            for (int i = 0; i < needed.length; i++) {
                arguments[i] = getInstance(needed[i]);
            }
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new GlueException("the constructor of " + type.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new GlueException("can't make a " + type.getName() + ": " + e.getMessage(), e);
        } finally {
            underway.remove(type);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] all = type.getConstructors();
        if (all.length == 0) {
            all = type.getDeclaredConstructors();
        }
        Constructor<?> found = all.length == 1 ? all[0] : null;
        for (Constructor<?> each : all) {
            if (all.length > 1 && each.getParameterCount() == 0) {
                found = each;
            }
        }
        if (found == null || type.isInterface() || type.getName().startsWith("java.")) {
            throw new GlueException("can't make a " + type.getName()
                    + ": expected one public constructor, or one without parameters; found " + all.length);
        }
        found.setAccessible(true);
        return found;
    }
}
