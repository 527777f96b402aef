package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.Days;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Views;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Before a question is answered: refuses parameters that the API does not have, finds out as of
/// when and for whom it is asked, and spares the answer when the asker has it already.
///
/// `asOf` and `after` are understood by every method with an [Asked] parameter, `on` by those that
/// are marked [TwoClocks].
final class Asking implements HandlerInterceptor {
    static final String AS_OF = "asOf";
    static final String AFTER = "after";
    static final String ON = "on";

    /// The last commit that the answer takes into account.
    static final String AS_OF_COMMIT = "Steerlog-As-Of-Commit";

    /// Only there when something that was recorded may be lacking: since when, and how long that
    /// is.
    static final String STALE_SINCE = "Steerlog-Stale-Since";

    static final String STALE_SECONDS = "Steerlog-Stale-Seconds";

    private static final String API = "/api/";

    private final Views views;
    private final Viewers viewers;
    private final ETags etags;
    private final Clock clock;
    private final Traces traces;

    Asking(Views views, Viewers viewers, ETags etags, Clock clock, Traces traces) {
        this.views = views;
        this.viewers = viewers;
        this.etags = etags;
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        boolean api = isApi(request);
        if (api) {
            refuseUnknown(request, method);
        }
        if (Stream.of(method.getMethodParameters()).noneMatch(Asking::isAsked)) {
            return true;
        }
        Asked asked = asked(request, method);
        leaveTrace(asked.moment());
        request.setAttribute(Asked.class.getName(), asked);
        sayHowFresh(asked, response);
        if (method.hasMethodAnnotation(NeverKept.class)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return true;
        }
        return !(api && isKnown(asked, request, response));
    }

    static Asked of(HttpServletRequest request) {
        return (Asked) Objects.requireNonNull(request.getAttribute(Asked.class.getName()));
    }

    static Optional<Asked> maybe(HttpServletRequest request) {
        return Optional.ofNullable((Asked) request.getAttribute(Asked.class.getName()));
    }

    private boolean isKnown(Asked asked, HttpServletRequest request, HttpServletResponse response) {
        String tag = etags.of(asked, present(), request);
        request.setAttribute(ETags.class.getName(), tag);
        boolean known = new ServletWebRequest(request, response).checkNotModified(tag);
        if (!known) {
            response.setHeader(HttpHeaders.ETAG, null);
        }
        return known;
    }

    private Asked asked(HttpServletRequest request, HandlerMethod method) {
        Moment recorded = moment(single(request, AS_OF), after(request), all());
        Optional<LocalDate> held = hasTwoClocks(method) ? on(request) : Optional.empty();
        Moment moment = held.map(day -> heldOn(day, recorded, request)).orElse(recorded);
        SignedIn reader = reader();
        Locale language = RequestContextUtils.getLocale(request);
        Optional<Instant> stale = moment.now() ? views.staleSince() : Optional.empty();
        return new Asked(moment, viewers.viewer(reader, present()), reader, language, stale);
    }

    /// A page that shows what held on a day is for reading only, like one of the past.
    private static Moment heldOn(LocalDate day, Moment recorded, HttpServletRequest request) {
        Moment held = recorded.heldOn(day);
        return isApi(request) ? held : new Moment(held.commit(), day, false, true);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API);
    }

    /// Once an hour a reader and moment, whatever is asked about it.
    private void leaveTrace(Moment moment) {
        if (moment.effective()) {
            traces.leaveOnce(
                    traces.of(TrailKind.PAST_READ)
                            .upTo(moment.commit())
                            .which(moment.day().toString()));
        } else if (!moment.now()) {
            traces.leaveOnce(traces.of(TrailKind.PAST_READ).upTo(moment.commit()));
        }
    }

    private void sayHowFresh(Asked asked, HttpServletResponse response) {
        response.setHeader(AS_OF_COMMIT, Long.toString(asked.moment().commit()));
        asked.staleSince()
                .ifPresent(since -> {
                    long age = Math.max(0, Duration.between(since, clock.instant()).toSeconds());
                    response.setHeader(STALE_SINCE, since.toString());
                    response.setHeader(STALE_SECONDS, Long.toString(age));
                });
    }

    private Moment present() {
        return views.moment(Optional.empty(), OptionalLong.empty(), all());
    }

    private Collection<View<?>> all() {
        return views.names().stream().<View<?>>map(views::named).toList();
    }

    private Moment moment(Optional<String> asOf, OptionalLong after, Collection<View<?>> all) {
        try {
            return views.moment(asOf, after, all);
        } catch (ProblemException problem) {
            boolean ofValue = asOf.isPresent() && problem.kind().status() == 400;
            throw ofValue
                    ? problem.withErrors(List.of(InputError.in(AS_OF, problem.kind(), asOf)))
                    : problem;
        }
    }

    /// The tag of the answer to `request`, when it has one.
    static Optional<String> tag(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ETags.class.getName()));
    }

    static SignedIn reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn reader) {
            return reader;
        }
        throw ProblemException.of(CommonProblem.NOT_SIGNED_IN);
    }

    private Optional<LocalDate> on(HttpServletRequest request) {
        Optional<LocalDate> day = single(request, ON).map(Asking::day);
        if (day.filter(present().day()::isBefore).isPresent()) {
            throw ProblemException.of(QueryProblem.ON_IN_THE_FUTURE, day.get())
                    .withErrors(
                            List.of(
                                    InputError.in(
                                            ON,
                                            QueryProblem.ON_IN_THE_FUTURE,
                                            day.map(LocalDate::toString),
                                            day.get())));
        }
        return day;
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException _) {
            throw ProblemException.invalid(
                    InputError.in(ON, InputFault.BAD_DATE, Optional.of(text)));
        }
    }

    static boolean hasTwoClocks(HandlerMethod method) {
        return method.hasMethodAnnotation(TwoClocks.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), TwoClocks.class);
    }

    private static OptionalLong after(HttpServletRequest request) {
        Optional<String> after = single(request, AFTER);
        if (after.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!after.get().matches("\\d{1,18}")) {
            throw ProblemException.invalid(
                    InputError.in(AFTER, QueryFault.NOT_A_WHOLE_NUMBER, after));
        }
        return OptionalLong.of(Long.parseLong(after.get()));
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        List<String> given = ParameterReader.given(request, name);
        if (given.size() > 1) {
            throw ProblemException.invalid(
                    InputError.in(name, InputFault.GIVEN_TWICE, Optional.empty()));
        }
        return given.stream().findFirst();
    }

    private static void refuseUnknown(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = known(method);
        InputError[] unknown =
                request.getParameterMap().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name ->
                                InputError.in(name, InputFault.UNKNOWN_PARAMETER, Optional.empty()))
                        .toArray(InputError[]::new);
        if (unknown.length > 0) {
            throw ProblemException.of(CommonProblem.UNKNOWN_PARAMETER).withErrors(List.of(unknown));
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (isAsked(parameter)) {
                known.addAll(List.of(AS_OF, AFTER));
                if (hasTwoClocks(method)) {
                    known.add(ON);
                }
            } else if (parameter.hasParameterAnnotation(Parameters.class)) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(known::add);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                known.add(Objects.requireNonNull(parameter.getParameter().getName()));
            }
        }
        return known;
    }

    private static boolean isAsked(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vn.steerlog.query");
    }
}
