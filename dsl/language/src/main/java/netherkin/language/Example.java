package netherkin.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import netherkin.network.lab.Role;

/** A sentence as somebody would write it, beside the pattern that matches it. Tests hold the two together. */
@Documented
@Repeatable(Examples.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Example {
    /** The keyword it stands after. */
    Role role();

    /** The sentence without its keyword. */
    String value();

    /** Rows of the table under it, cells separated by {@code |}. */
    String[] table() default {};

    /** Lines of the text block under it. */
    String[] text() default {};
}
