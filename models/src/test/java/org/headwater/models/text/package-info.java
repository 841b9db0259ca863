/** Tables of damaged and mended text, and the laws on random damage. */
package org.headwater.models.text;
