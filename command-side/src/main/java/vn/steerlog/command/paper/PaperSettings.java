package vn.steerlog.command.paper;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What can be set about papers.
///
/// @param maxSize the largest file; `steerlog.http.max-upload` must leave room for it
/// @param sweepInterval how often contents are looked for that no paper refers to
/// @param sweepAge how old such a content is at least when it is removed
@ConfigurationProperties("steerlog.papers")
record PaperSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("6h") Duration sweepInterval,
        @DefaultValue("24h") Duration sweepAge) {}
