package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.models.rfm.Axis;

/**
 * One row of {@code rfm_cuts}: a customer passes it or not.
 *
 * @param bound in days, orders or currency
 * @param tieUserId with it, who has exactly the bound passes when their id is greater
 */
record RfmCut(
        Purpose purpose,
        Axis axis,
        int level,
        String rule,
        Comparison comparison,
        BigDecimal bound,
        Optional<String> tieUserId) {

    enum Purpose {
        SCORE,
        VALUE_CLASS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Comparison {
        AT_LEAST,
        ABOVE,
        BELOW;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Row toRow(LocalDate asOf) {
        return RowFactory.create(
                asOf,
                purpose.code(),
                axis.name().toLowerCase(Locale.ROOT),
                level,
                rule,
                comparison.code(),
                bound.setScale(3),
                tieUserId.orElse(null));
    }

    static RfmCut of(Row row) {
        return new RfmCut(
                Purpose.valueOf(upper(row, RfmCuts.CUT_FOR)),
                Axis.valueOf(upper(row, RfmCuts.AXIS)),
                row.getAs(RfmCuts.LEVEL.column()),
                row.getAs(RfmCuts.RULE.column()),
                Comparison.valueOf(upper(row, RfmCuts.COMPARES)),
                row.getAs(RfmCuts.BOUND.column()),
                Optional.ofNullable(row.getAs(RfmCuts.TIE_USER_ID.column())));
    }

    private static String upper(Row row, RfmCuts column) {
        return row.<String>getAs(column.column()).toUpperCase(Locale.ROOT);
    }

    /** Whether {@code value}, in days, orders or currency, passes; never null for a value. */
    Column passes(Column value) {
        Column limit = lit(bound);
        Column strictly = switch (comparison) {
            case AT_LEAST -> value.geq(limit);
            case ABOVE -> value.gt(limit);
            case BELOW -> value.lt(limit);
        };
        return tieUserId
                .map(id -> strictly.or(
                        value.equalTo(limit).and(UserRfm.USER_ID.col().gt(lit(id)))))
                .orElse(strictly);
    }

    /** What the user of the table compares: the value in natural units. */
    static Column natural(Axis axis) {
        return switch (axis) {
            case RECENCY -> UserRfm.RECENCY_DAYS.col();
            case FREQUENCY -> UserRfm.FREQUENCY.col();
            case MONETARY -> Money.ofFen(RfmMeasures.netFen());
        };
    }

    boolean isFor(Purpose wantedPurpose, Axis wantedAxis) {
        return purpose == wantedPurpose && axis == wantedAxis;
    }
}
