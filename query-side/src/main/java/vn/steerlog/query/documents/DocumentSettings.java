package vn.steerlog.query.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about printed papers.
///
/// @param issuer who issues them
/// @param recipients to whom they go, without the dash before each
/// @param signature the capacity in which they are signed, a line each
/// @param signer whose name stands below; absent when it is left to be filled in
@ConfigurationProperties("steerlog.documents")
public record DocumentSettings(
        @DefaultValue Issuer issuer,
        @DefaultValue List<String> recipients,
        @DefaultValue List<String> signature,
        @Nullable String signer) {

    /// @param superior the body above it, in capitals
    /// @param name in capitals
    /// @param symbol what follows the kind of paper in its number: `BCĐ`
    /// @param place where it issues papers
    public record Issuer(
            @Nullable String superior,
            @Nullable String name,
            @DefaultValue("BCĐ") String symbol,
            @Nullable String place) {}
}
