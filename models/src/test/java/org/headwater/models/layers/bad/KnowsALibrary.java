package org.headwater.models.layers.bad;

import org.assertj.core.api.Condition;

/** Wrong on purpose. */
record KnowsALibrary(Condition<String> known) {}
