/// What companies are worth, over HTTP. Reads rows for lists, refolds stored facts for everything else; computes
/// nothing itself.
@NullMarked
package dev.roundwire.valuations.http;

import org.jspecify.annotations.NullMarked;
