@NullMarked
package dev.roundwire.talent;

import org.jspecify.annotations.NullMarked;
