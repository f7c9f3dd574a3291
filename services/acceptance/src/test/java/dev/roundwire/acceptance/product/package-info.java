/// The main job through four processes, one broker and one database. They are started once for all tests here,
/// so a test asks only about subjects that it posts itself.
@NullMarked
package dev.roundwire.acceptance.product;

import org.jspecify.annotations.NullMarked;
