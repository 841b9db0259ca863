package org.headwater.jobs.config;

import java.util.List;
import org.headwater.jobs.config.yaml.Located;

/**
 * An audience and where in its file it speaks of others.
 *
 * @param exclude as in the audience, with lines
 */
record AudienceFile(AudienceConfig audience, Located<String> name, List<Located<String>> exclude) {}
