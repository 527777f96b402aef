package vn.steerlog.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Leaves Axon out of tests that say so: reading needs none of it.
public final class WithoutAxon implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String PROPERTY = "steerlog.test.without-axon";

    private boolean without;

    @Override
    public void setEnvironment(Environment environment) {
        without = environment.getProperty(PROPERTY, Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = !without || name == null || !name.startsWith("org.axonframework.");
        }
        return matches;
    }
}
