package vn.steerlog.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// Tokens as JSON Web Tokens signed with HMAC-SHA-256. No other algorithm is read.
final class TokenCodec {
    private static final String ISSUER = "steerlog";
    private static final int LONGEST = 4096;

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;

    TokenCodec(SecretKey key, Clock clock) {
        encoder = NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
        var nimbus = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        var times = new JwtTimestampValidator(Duration.ZERO);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        nimbus.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(times, new JwtIssuerValidator(ISSUER)));
        decoder = nimbus;
    }

    String write(SignInToken token) {
        var who = token.who();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .subject(who.account())
                        .issuedAt(token.issuedAt())
                        .expiresAt(token.expiresAt())
                        .claim("auth_time", token.signedInAt().getEpochSecond())
                        .claim("name", who.displayName())
                        .claim("role", who.role().name())
                        .claim("gen", token.generation());
        who.agency().ifPresent(agency -> claims.claim("agency", agency));
        if (token.mustChangePassword()) {
            claims.claim("change", true);
        }
        var header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /// What `text` says; empty when it is no token of ours, was tampered with or has expired.
    Optional<SignInToken> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(token(decoder.decode(text)));
        } catch (JwtException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static SignInToken token(Jwt jwt) {
        var who =
                new SignedIn(
                        needed(jwt.getSubject()),
                        needed(jwt.getClaimAsString("name")),
                        Role.valueOf(needed(jwt.getClaimAsString("role"))),
                        Optional.ofNullable(jwt.getClaimAsString("agency")));
        return new SignInToken(
                who,
                Math.toIntExact(needed(jwt.<Long>getClaim("gen"))),
                Boolean.TRUE.equals(jwt.<Boolean>getClaim("change")),
                Instant.ofEpochSecond(needed(jwt.<Long>getClaim("auth_time"))),
                needed(jwt.getIssuedAt()),
                needed(jwt.getExpiresAt()));
    }

    private static <T> T needed(@Nullable T claim) {
        return Objects.requireNonNull(claim);
    }
}
