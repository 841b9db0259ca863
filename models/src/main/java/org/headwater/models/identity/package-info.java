/**
 * Who is who: which ids are one person's, decided the same way whatever the order of the input.
 *
 * <p>{@link org.headwater.models.identity.IdRules} makes one text of an id out of the ways in which systems write it, and refuses what
 * names nobody. {@link org.headwater.models.identity.IdentityRule} makes people out of ids and links, and says why each became one.
 * {@link org.headwater.models.identity.PairwiseScore} measures the answer where the truth is known. Where links come from is not
 * decided here.
 */
package org.headwater.models.identity;
