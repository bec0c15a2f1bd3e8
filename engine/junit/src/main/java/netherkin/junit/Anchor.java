package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A class by which features are found.
 *
 * @param features as the annotation or the settings name them; empty for those in the class's package
 */
record Anchor(Class<?> type, List<String> features, List<String> glue) {
    /** Every directory of the class path. */
    static final String CLASS_PATH = "classpath:/";

    static boolean isAnchor(Class<?> type) {
        return type == AllFeaturesTest.class || AnnotationSupport.isAnnotated(type, NetherkinTest.class);
    }

    /** The class's anchor, if it is one. */
    static Optional<Anchor> of(Class<?> type, Settings settings) {
        if (type == AllFeaturesTest.class) {
            List<String> features = new ArrayList<>(List.of(CLASS_PATH));
            features.addAll(settings.features());
            return Optional.of(new Anchor(type, features, List.of()));
        }
        return AnnotationSupport.findAnnotation(type, NetherkinTest.class).map(annotation -> {
            List<String> features =
                    annotation.features().length > 0 ? List.of(annotation.features()) : settings.features();
            String home = type.getPackageName();
            List<String> glue = annotation.glue().length > 0
                    ? List.of(annotation.glue())
                    : home.isEmpty() ? List.of() : List.of(home);
            return new Anchor(
                    type, features.isEmpty() ? List.of("classpath:/" + home.replace('.', '/')) : features, glue);
        });
    }

    boolean isForAll() {
        return type == AllFeaturesTest.class;
    }
}
