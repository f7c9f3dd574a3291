/// Rules that Bean Validation doesn't bring: each an annotation whose kebab-case name is the rule's name in a problem.
@NullMarked
package dev.roundwire.contract.rule;

import org.jspecify.annotations.NullMarked;
