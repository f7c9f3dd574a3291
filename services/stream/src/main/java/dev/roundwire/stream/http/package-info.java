/// What every HTTP answer of every service has in common: errors as problem documents (RFC 9457); and the operations on
/// the tables of a service. Nothing that knows an event or a view may enter.
@NullMarked
package dev.roundwire.stream.http;

import org.jspecify.annotations.NullMarked;
