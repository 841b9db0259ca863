/** Who is who in Spark, against the rule in plain Java. */
package org.headwater.jobs.identity;
