package dev.roundwire.talent.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next cursor of the next page; null on the last
record Items<T>(List<T> items, @Nullable String next) {}
