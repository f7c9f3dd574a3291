/// Who left whom, over HTTP. Reads rows for lists, refolds stored facts for everything else; computes nothing itself.
@NullMarked
package dev.roundwire.talent.http;

import org.jspecify.annotations.NullMarked;
