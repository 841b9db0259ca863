/**
 * The only package that touches the world: session, lake, clock, files, command line.
 *
 * <p>Carries out what {@code plan} declares; decides nothing about customers.
 */
package org.headwater.jobs.run;
