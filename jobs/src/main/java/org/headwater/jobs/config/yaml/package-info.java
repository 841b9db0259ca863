/**
 * Strict YAML to values. A {@link org.headwater.jobs.config.yaml.Shape} says once what may be written: it reads, it
 * words the error, it describes itself as JSON Schema and in the table of settings. Knows YAML and types, no setting of
 * ours.
 */
package org.headwater.jobs.config.yaml;
