package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.List;

/** Where a value stands in a row of a file. The first of the names that the file has is the one read. */
public sealed interface ColumnRule extends Serializable
        permits TextColumn, FixedText, RenamedText, TimeColumn, MoneyColumn, CountColumn, StatusColumn, CurrencyColumn {

    /** Header names, or dotted paths in JSON, in order of preference; empty when the value is a constant. */
    List<String> columns();
}
