package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest extends HttpTest {
    private static final String ME = "/api/v1/me";

    private SignInToken token() {
        return tokens.issue(SECRETARY, 1, false);
    }

    private void refused(String token) {
        var asBearer = send(request(ME).header("Authorization", "Bearer " + token));
        var asCookie = send(request(ME).header("Cookie", "steerlog=" + token));

        problem(asBearer, 401, "not-signed-in");
        problem(asCookie, 401, "not-signed-in");
        assertThat(asBearer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"steerlog\", error=\"invalid_token\"");
        assertThat(asCookie.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("steerlog=;") && it.contains("Max-Age=0"));
    }

    private static String signed(
            JWSAlgorithm algorithm, byte[] key, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(algorithm), claims(change));
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(
                        new JWTClaimsSet.Builder()
                                .issuer("steerlog")
                                .subject("acc-1")
                                .issueTime(Date.from(NOON))
                                .expirationTime(Date.from(NOON.plusSeconds(60)))
                                .claim("auth_time", NOON.getEpochSecond())
                                .claim("name", "x")
                                .claim("role", "SECRETARIAT")
                                .claim("gen", 1)
                                .claim("change", false))
                .build();
    }

    private static byte[] key() {
        SecretKey key = TokenKey.at(DATA.resolve("sign-in.key"), true);
        return key.getEncoded();
    }

    @Test
    void a_token_names_its_holder_by_cookie_and_by_bearer() throws JOSEException {
        var officer = new SignedIn("acc-2", "Đỗ", Role.AGENCY_OFFICER, Optional.of("ag-7"));

        var bearer = json(send(as(officer, request(ME))));
        var cookie = json(send(withCookie(tokens.issue(officer, 1, false), request(ME))));
        String made = signed(JWSAlgorithm.HS256, key(), it -> it);

        assertThat(bearer.path("said").asString()).isEqualTo("acc-2 AGENCY_OFFICER");
        assertThat(bearer.path("more").asString()).isEqualTo("ag-7");
        assertThat(cookie).isEqualTo(bearer);
        assertThat(send(request(ME).header("Authorization", "bearer " + made)).statusCode())
                .as("what the forgeries below differ from")
                .isEqualTo(200);
    }

    @Test
    void a_token_on_another_thread_still_names_its_holder() {
        assertThat(json(send(as(SECRETARY, request("/api/v1/slow-me")))).path("said").asString())
                .isEqualTo("acc-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "a.b.c", "..", "eyJhbGciOiJIUzI1NiJ9..", "ữ"})
    void what_is_no_token_is_refused(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    @Test
    void a_tampered_token_is_refused() {
        String[] parts = tokens.text(token()).split("\\.", -1);
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        String more = new String(claims, StandardCharsets.UTF_8).replace("acc-1", "acc-2");
        String forged =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(more.getBytes(StandardCharsets.UTF_8));

        refused(parts[0] + "." + forged + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(new PlainJWT(claims(it -> it)).serialize());
    }

    @Test
    void a_token_of_another_key_or_algorithm_is_refused() throws JOSEException {
        byte[] other = key();
        other[0] ^= 1;

        refused(signed(JWSAlgorithm.HS256, other, it -> it));
        refused(signed(JWSAlgorithm.HS512, Arrays.copyOf(key(), 64), it -> it));
    }

    @Test
    void a_token_that_lacks_something_is_refused() throws JOSEException {
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.expirationTime(null)));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.issueTime(null)));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.subject(null)));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.issuer("other")));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("role", "KING")));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("gen", "one")));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("gen", null)));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("change", "yes")));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("auth_time", "now")));
        refused(signed(JWSAlgorithm.HS256, key(), it -> it.claim("agency", 7)));
    }

    @Test
    void an_expired_token_is_refused() {
        String text = tokens.text(token());

        TestApplication.CLOCK.move(Duration.ofHours(8).minusSeconds(1));
        assertThat(tokens.read(text)).isPresent();
        TestApplication.CLOCK.move(Duration.ofSeconds(1));
        refused(text);
    }

    @Test
    void a_token_that_the_check_no_longer_lets_count_is_refused() {
        String text = tokens.text(token());
        TestApplication.VOID.add(1);

        refused(text);
    }

    @Test
    void a_bad_token_does_not_bar_the_way_to_public_paths() {
        var request =
                request("/api/v1/public/search?page=1")
                        .header("Authorization", "Bearer x")
                        .header("Cookie", "steerlog=x");

        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void a_cookie_in_its_last_half_is_renewed() {
        var token = token();
        TestApplication.CLOCK.move(Duration.ofHours(4));
        assertThat(renewed(token)).isEmpty();

        TestApplication.CLOCK.move(Duration.ofSeconds(1));

        SignInToken fresh = renewed(token).orElseThrow();
        assertThat(fresh.who()).isEqualTo(SECRETARY);
        assertThat(fresh.signedInAt()).isEqualTo(NOON);
        assertThat(fresh.expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(12)).plusSeconds(1));
    }

    @Test
    void renewal_ends_seven_days_after_the_password_was_given() {
        var token = token();
        for (int i = 0; i < 40; i++) {
            TestApplication.CLOCK.move(Duration.ofHours(5));
            token = renewed(token).orElse(token);
        }

        assertThat(token.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
        refused(tokens.text(token));
    }

    private Optional<SignInToken> renewed(SignInToken token) {
        var response = send(withCookie(token, request(ME)));
        return response.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("steerlog=e"))
                .map(it -> it.substring("steerlog=".length(), it.indexOf(';')))
                .findFirst()
                .flatMap(tokens::read);
    }
}
