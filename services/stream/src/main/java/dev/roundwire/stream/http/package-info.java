/// What every HTTP answer of every service has in common: errors as problem documents (RFC 9457). Nothing that knows an
/// event or a view may enter.
@NullMarked
package dev.roundwire.stream.http;

import org.jspecify.annotations.NullMarked;
