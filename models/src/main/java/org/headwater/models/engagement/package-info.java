/**
 * Whether people come back: retention, active days, streaks, and what somebody's activity is called.
 *
 * <p>Instants are microseconds since 1970 in UTC, days are days since 1970 in the zone of the business; what counts as coming
 * back, the caller says by the events handed in.
 */
package org.headwater.models.engagement;
