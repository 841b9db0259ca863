/** Seeds against published spreads, exact enumeration of small worlds, forward play, and the promise that nothing else matters. */
package org.headwater.models.spread.seeding;
