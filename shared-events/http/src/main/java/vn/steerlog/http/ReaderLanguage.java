package vn.steerlog.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.LocaleResolver;

/// Vietnamese or English: as `?lang=` of a page says, then the cookie `lang`, then
/// `Accept-Language`, then Vietnamese. Never fails, whatever the request holds: problems need it.
public final class ReaderLanguage implements LocaleResolver {
    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    static final String COOKIE = "lang";

    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(vi|en)(?:&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> accepted(request))
                .orElse(VIETNAMESE);
    }

    /// What `?lang=` of a page asks for.
    static Optional<Locale> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || Requests.isApi(request)) {
            return Optional.empty();
        }
        var asked = ASKED.matcher(query);
        return asked.find() ? Optional.of(Locale.of(asked.group(1))) : Optional.empty();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> known(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        try {
            String accepted = request.getHeader("Accept-Language");
            return accepted == null || accepted.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(accepted), ALL));
        } catch (IllegalArgumentException | RequestRejectedException _) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> known(@Nullable String tag) {
        return ALL.stream().filter(language -> language.getLanguage().equals(tag)).findFirst();
    }

    /// Not used: a page's `?lang=` is kept by [LanguageFilter].
    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale language) {
        throw new UnsupportedOperationException("ask with ?lang=");
    }
}
