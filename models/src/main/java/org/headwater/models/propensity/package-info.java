/**
 * How likely a customer is to do something in the time after a cut, learned from what others did: gradient-boosted trees
 * on what was known at the cut, calibrated, judged on a later cut, and with a reason per person.
 */
package org.headwater.models.propensity;
