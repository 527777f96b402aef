package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;

/// Which page of a list is asked for.
record Page(
        @Parameter(description = "The page after the one whose `next` this was")
                Optional<String> cursor,
        @Parameter(description = "How many a page has, 1 to 200; 50 when absent")
                Optional<Integer> limit) {}
