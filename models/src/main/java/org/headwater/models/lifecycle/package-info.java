/**
 * Where a customer stands in the life with the brand: an explicit machine of nine states, moved by purchases, refunds
 * and silence, and how long a silence is long.
 */
package org.headwater.models.lifecycle;
