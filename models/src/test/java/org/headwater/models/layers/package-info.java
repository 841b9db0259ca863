/** What holds of the models' code itself. */
package org.headwater.models.layers;
