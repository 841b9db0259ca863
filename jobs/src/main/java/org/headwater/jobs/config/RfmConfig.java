package org.headwater.jobs.config;

import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/**
 * How customers are scored and named.
 *
 * @param convention how a value becomes a score of 1 to 5
 * @param valueCut what counts as high in the eight value classes
 */
public record RfmConfig(ScoreConvention convention, CutRule valueCut) {}
