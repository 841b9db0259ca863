package org.headwater.jobs.tables;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Types that carry a convention besides their shape. */
public final class Types {

    /** Money in marts: whole currency with two decimals, exact. */
    public static final DataType MONEY = DataTypes.createDecimalType(18, 2);

    /** A cut point between values: a fifth or a half of a minor unit at the finest. */
    public static final DataType CUT = DataTypes.createDecimalType(20, 3);

    /** Shares of things that are counted: a millionth at the finest. */
    public static final DataType CREDIT = DataTypes.createDecimalType(18, 6);

    private Types() {}
}
