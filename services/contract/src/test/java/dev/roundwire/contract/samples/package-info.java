/// The samples that the product carries, held against the contract: files and records only, no service may enter.
@NullMarked
package dev.roundwire.contract.samples;

import org.jspecify.annotations.NullMarked;
