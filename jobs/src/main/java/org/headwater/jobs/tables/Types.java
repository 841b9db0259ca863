package org.headwater.jobs.tables;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Types that carry a convention besides their shape. */
public final class Types {

    /** Money in marts: whole currency with two decimals, exact. */
    public static final DataType MONEY = DataTypes.createDecimalType(18, 2);

    /** Money in marts that is a quotient: rounded half up once, from exact sums. */
    public static final DataType RATE = DataTypes.createDecimalType(18, 6);

    private Types() {}
}
