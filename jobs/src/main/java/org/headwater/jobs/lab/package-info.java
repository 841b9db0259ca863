/**
 * Models on a file of one's own, without a lake: {@code bin/headwater lab …} reads CSV and prints JSON.
 *
 * <p>One class a command. What a model is stands in {@code org.headwater.models}; here is only how its input is read and
 * its answer written.
 */
package org.headwater.jobs.lab;
