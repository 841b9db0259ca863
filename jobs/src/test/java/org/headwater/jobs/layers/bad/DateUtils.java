package org.headwater.jobs.layers.bad;

final class DateUtils {}
