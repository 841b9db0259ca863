/** What people look at: content and products, how long, whether it wears out, who looks unusually long, live rooms. */
package org.headwater.jobs.content;
