/**
 * What a run is told: {@code headwater.yaml} and the audience files, as records that cannot be wrong. Each setting is
 * declared once, in the {@code *Settings} class of its object; reader, messages, JSON Schema and the table of settings
 * come from there. Reads files, starts nothing.
 */
package org.headwater.jobs.config;
