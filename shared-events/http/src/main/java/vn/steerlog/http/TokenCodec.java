package vn.steerlog.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Tokens as JSON Web Tokens signed with HMAC-SHA-256. No other algorithm is read.
final class TokenCodec {
    private static final String ISSUER = "steerlog";
    private static final int LONGEST = 4096;

    private final SecretKey key;
    private final InstantSource clock;
    private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

    TokenCodec(SecretKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
        reader.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(key)));
        reader.setJWTClaimsSetVerifier((claims, _) -> check(claims));
    }

    String write(SignInToken token) {
        var who = token.who();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(who.account())
                        .issueTime(Date.from(token.issuedAt()))
                        .expirationTime(Date.from(token.expiresAt()))
                        .claim("auth_time", token.signedInAt().getEpochSecond())
                        .claim("name", who.displayName())
                        .claim("role", who.role().name())
                        .claim("gen", token.generation())
                        .claim("change", token.mustChangePassword());
        who.agency().ifPresent(agency -> claims.claim("agency", agency));
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
        var jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        return jwt.serialize();
    }

    /// What `text` says; empty when it is no token of ours, was tampered with or has expired.
    Optional<SignInToken> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(token(reader.process(text, null)));
        } catch (BadJOSEException | ParseException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot verify", e);
        }
    }

    private void check(JWTClaimsSet claims) throws BadJWTException {
        Date expires = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer())
                || expires == null
                || !clock.instant().isBefore(expires.toInstant())) {
            throw new BadJWTException("not ours, or expired");
        }
    }

    private static SignInToken token(JWTClaimsSet claims) throws ParseException {
        var who =
                new SignedIn(
                        needed(claims.getSubject()),
                        needed(claims.getStringClaim("name")),
                        Role.valueOf(needed(claims.getStringClaim("role"))),
                        Optional.ofNullable(claims.getStringClaim("agency")));
        return new SignInToken(
                who,
                needed(claims.getIntegerClaim("gen")),
                needed(claims.getBooleanClaim("change")),
                Instant.ofEpochSecond(needed(claims.getLongClaim("auth_time"))),
                needed(claims.getIssueTime()).toInstant(),
                needed(claims.getExpirationTime()).toInstant());
    }

    private static <T> T needed(@Nullable T claim) {
        if (claim == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return claim;
    }
}
