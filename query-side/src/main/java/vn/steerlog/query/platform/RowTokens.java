package vn.steerlog.query.platform;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/// The tokens of the projections. They live and die with the rows that they belong to, and never
/// mix with those of others, such as a bean of type [TokenStore].
record RowTokens(TokenStore store) {}
