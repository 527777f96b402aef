package vn.steerlog.query.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Sha256;

/// The reply of a timestamp authority (RFC 3161, TimeStampResp). Whether the authority is to be
/// trusted is for whoever verifies: it is not asked here.
///
/// @param time that the authority states
record TimestampReply(TimeStampToken token, Instant time) {
    /// Longer ones are refused unread.
    static final int MOST_BYTES = 1 << 16;

    /// @throws ProblemException when it is no reply, or the authority refused
    static TimestampReply read(byte[] der) {
        TimeStampResponse response = parsed(der);
        boolean granted =
                response.getStatus() == PKIStatus.GRANTED
                        || response.getStatus() == PKIStatus.GRANTED_WITH_MODS;
        TimeStampToken token = response.getTimeStampToken();
        if (!granted || token == null) {
            throw ProblemException.of(EvidenceProblem.TIMESTAMP_NOT_GRANTED);
        }
        return new TimestampReply(token, token.getTimeStampInfo().getGenTime().toInstant());
    }

    private static TimeStampResponse parsed(byte[] der) {
        try {
            ASN1Primitive.fromByteArray(der); // nothing may follow
            return new TimeStampResponse(der);
        } catch (IOException | TSPException | RuntimeException e) {
            throw ProblemException.of(EvidenceProblem.TIMESTAMP_MALFORMED);
        }
    }

    /// @throws ProblemException when it is not about SHA-256 of `text`, or its signature does not
    ///   fit the certificate that it carries
    void requireAbout(String text) {
        byte[] expected = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        var info = token.getTimeStampInfo();
        if (!NISTObjectIdentifiers.id_sha256.equals(info.getMessageImprintAlgOID())
                || !MessageDigest.isEqual(expected, info.getMessageImprintDigest())) {
            throw ProblemException.of(EvidenceProblem.TIMESTAMP_OF_OTHER_DATA);
        }
        if (!isSignatureSound()) {
            throw ProblemException.of(EvidenceProblem.TIMESTAMP_NOT_GRANTED);
        }
    }

    /// A reply without certificates is for who has them.
    private boolean isSignatureSound() {
        try {
            for (X509CertificateHolder certificate : certificates()) {
                var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
                if (!token.isSignatureValid(verifier)) {
                    return false;
                }
            }
            return true;
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            return false;
        } catch (java.security.cert.CertificateException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // a SignerId selects certificates, but does not say so
    private Collection<X509CertificateHolder> certificates() {
        return token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
    }
}
