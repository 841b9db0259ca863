/** Credit against a published toy log computed by other means, against its definition, and by its laws. */
package org.headwater.models.spread.credit;
