/// Tests of what every service's answers share.
@NullMarked
package dev.roundwire.stream.http;

import org.jspecify.annotations.NullMarked;
