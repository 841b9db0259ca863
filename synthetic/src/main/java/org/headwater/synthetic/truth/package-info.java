/** What is really so: the tables that a pipeline's answers are scored against. */
package org.headwater.synthetic.truth;
