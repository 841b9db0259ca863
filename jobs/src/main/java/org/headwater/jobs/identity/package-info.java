/**
 * Who is who, for all ids of a lake: the rule of {@link org.headwater.models.identity.IdentityRule}, at scale.
 *
 * <p>{@link org.headwater.jobs.identity.Components} finds what hangs together; groups are small then, and each goes through the rule
 * itself. Where links come from and what is done with people is not decided here.
 */
package org.headwater.jobs.identity;
