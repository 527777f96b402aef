package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Answers whatever a controller, or the way to it, fails with.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable ModelAndView answer(
            Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return Failures.isHungUp(failure)
                ? null
                : problems.answerInMvc(problems.understand(failure), request, response);
    }
}
