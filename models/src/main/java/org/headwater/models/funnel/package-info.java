/**
 * How far people get on a way of several steps: funnels over a person's events in time, alone and in plain Java.
 *
 * <p>{@link org.headwater.models.funnel.FunnelRules} says what a way is, {@link org.headwater.models.funnel.Funnel} walks one
 * person's events in one pass. What an event is, and which steps it matches, the caller says with one bit per step.
 */
package org.headwater.models.funnel;
