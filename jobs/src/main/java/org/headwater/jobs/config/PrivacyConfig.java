package org.headwater.jobs.config;

/**
 * How long what people said is kept.
 *
 * @param messageTextDays days after which the words of a message are dropped; 0 keeps none
 */
public record PrivacyConfig(int messageTextDays) {}
