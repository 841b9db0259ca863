/** Whose ids are, what people did, and by which names events say so: what every question about people begins with. */
package org.headwater.jobs.people;
