/**
 * Text of chats and articles as people meant it: {@link org.headwater.models.text.TextRepair} mends what decoders, editors and
 * exports did to it and says how much of it can be trusted.
 *
 * <p>Two classes read the dictionaries inside HanLP's jar ({@code Simplified}, {@code Readings}), each when the first text needs
 * it; the rest is tables and rules of our own.
 */
package org.headwater.models.text;
