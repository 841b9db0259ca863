/** Wrong on purpose. */
package org.headwater.models.layers.bad;
