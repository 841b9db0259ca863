package org.headwater.jobs.value;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.models.value.Cells;
import org.headwater.models.value.GammaGamma;
import org.headwater.models.value.KeptShare;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.headwater.models.value.Spend;

/**
 * The models as the histories of one cut make them.
 */
record PastModels(Cells cells, List<OrderFit> orders, GammaGamma spend, KeptShare kept) {

    /** @param histories as {@link OrderHistories} */
    static PastModels fit(Dataset<Row> histories) {
        Cells cells = ValueFitsJob.cells(histories);
        return new PastModels(
                cells,
                Arrays.stream(OrderModelKind.values())
                        .map(kind -> kind.fit(cells))
                        .toList(),
                ValueFitsJob.spend(histories).model(),
                ValueFitsJob.kept(histories));
    }

    long customers() {
        return (long) cells.customers();
    }

    /** What an order of a customer is expected to bring, less what is expected to be refunded; in currency. */
    double orderWorth(int orders, long paidFen, long refundedFen) {
        double known = paidFen > 0
                ? spend.expectedSpend(new Spend(orders, paidFen / 100.0 / orders))
                : Double.POSITIVE_INFINITY;
        double worth = Double.isFinite(known) ? known : spend.expectedSpendOfNewCustomer();
        double ownShare = paidFen > 0 ? Math.max(0, 1 - refundedFen / (double) paidFen) : 0;
        return Double.isFinite(worth) ? worth * kept.expected(paidFen > 0 ? orders : 0, ownShare) : 0;
    }
}
