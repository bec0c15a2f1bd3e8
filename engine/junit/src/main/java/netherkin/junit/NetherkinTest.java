package netherkin.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/** Marks a class, usually an empty one, by which build tools and development environments find feature files. */
@Documented
@Inherited
@Testable
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NetherkinTest {
    /**
     * Files, directories and {@code classpath:/…} resources, files with {@code :LINE} behind them if wanted. If there are
     * none: those of the configuration parameter {@code netherkin.features}, else the features in the class's package.
     */
    String[] features() default {};

    /**
     * Packages of step definitions, beside those that libraries declare in {@code META-INF/netherkin/glue} and those of
     * the configuration parameter {@code netherkin.glue}. If there are none: the class's package.
     */
    String[] glue() default {};
}
