package vn.steerlog.running;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about MongoDB beside `spring.mongodb.…`.
///
/// @param passwordFile holds the password of `spring.mongodb.username`
/// @param startPatience how long a start waits for the server before it gives up
/// @param serverSelection how long one operation looks for a primary, unless the URI says
///   `serverSelectionTimeoutMS`
/// @param connect how long a connection may take, unless the URI says `connectTimeoutMS`
/// @param answer how long one answer may take, unless the URI says `socketTimeoutMS`
/// @param follow how often to look for what other processes recorded
/// @param patience how long the server may fail to answer before callers hear of it
@ConfigurationProperties("steerlog.mongodb")
public record MongoSettings(
        @Nullable Path passwordFile,
        @DefaultValue("6s") Duration startPatience,
        @DefaultValue("2s") Duration serverSelection,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("3s") Duration answer,
        @DefaultValue("10ms") Duration follow,
        @DefaultValue("3s") Duration patience) {}
