/// Whether the files that deploy the services say what the services say. Only files are read here, nothing is started.
@NullMarked
package dev.roundwire.acceptance.deployment;

import org.jspecify.annotations.NullMarked;
