/**
 * What happened, and whose doing it was: chances of arcs and credit of people, learned from a log of who did what when.
 *
 * <p>{@link org.headwater.models.spread.credit.ActionLog} holds the log, {@link org.headwater.models.spread.credit.Propagation} who may
 * have had it from whom. {@link org.headwater.models.spread.credit.CreditDistribution} gives credit for what others did,
 * {@link org.headwater.models.spread.credit.ArcChances} and {@link org.headwater.models.spread.credit.SaitoEm} give chances to arcs,
 * {@link org.headwater.models.spread.credit.MoneyCredit} shares out the money of orders.
 */
package org.headwater.models.spread.credit;
