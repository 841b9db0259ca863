/**
 * What holds of the code itself: who may know whom, and who may touch the world.
 *
 * <p>Each rule is shown to hold of the program and to be broken by the classes under {@code bad}.
 */
package org.headwater.jobs.layers;
