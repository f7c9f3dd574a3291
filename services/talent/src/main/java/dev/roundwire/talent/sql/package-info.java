/// The rows as they are stored, and how lists read and join them. No HTTP, no rules of its own: what is joined here is
/// what rule T says (docs/domain.md).
@NullMarked
package dev.roundwire.talent.sql;

import org.jspecify.annotations.NullMarked;
