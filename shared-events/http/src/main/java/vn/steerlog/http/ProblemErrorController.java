package vn.steerlog.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers what failed outside controllers: in a filter, or in a view.
@Controller
final class ProblemErrorController implements ErrorController {
    private final ProblemWriter problems;

    ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @MayCall
    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return problems.answerInMvc(problem(request), request, response);
    }

    private ProblemException problem(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ProblemException.of(CommonProblem.NOT_FOUND);
        }
        return ProblemWriter.left(request).orElseGet(() -> ofContainer(request));
    }

    private ProblemException ofContainer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.understand(failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failures.ofStatus(status, null)
                : ProblemException.of(CommonProblem.NOT_FOUND);
    }
}
