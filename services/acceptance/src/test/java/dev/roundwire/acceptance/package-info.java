/// The product as its operators and callers meet it: the files that deploy it, and the packaged services as
/// processes of their own. What holds inside one service is tested there; no class of a service may be used
/// here.
@NullMarked
package dev.roundwire.acceptance;

import org.jspecify.annotations.NullMarked;
