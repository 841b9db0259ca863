/** Wrong on purpose: every method, or where there is none every class, here breaks a rule. Nobody uses them. */
package org.headwater.jobs.layers.bad;
