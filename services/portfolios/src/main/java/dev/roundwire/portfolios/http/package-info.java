/// What investors hold, over HTTP. Finds by rows and mentions, refolds stored facts for every figure; computes
/// nothing itself.
@NullMarked
package dev.roundwire.portfolios.http;

import org.jspecify.annotations.NullMarked;
