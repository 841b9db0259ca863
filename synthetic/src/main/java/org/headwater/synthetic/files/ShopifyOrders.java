package org.headwater.synthetic.files;

import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;

/**
 * The site's order export: orders that were placed or changed on a day, as they stood when it ended. One row per line
 * item; what is true of the whole order stands on the first row only. Refunds are one undated sum.
 */
final class ShopifyOrders implements DistrictFiles {

    static final String HEADER =
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,"
                    + "Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,"
                    + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,"
                    + "Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,"
                    + "Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,"
                    + "Billing Province,Billing Country,Billing Phone,"
                    + "Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,"
                    + "Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,"
                    + "Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,"
                    + "Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,"
                    + "Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,"
                    + "Tax 5 Name,Tax 5 Value";

    @Override
    public void write(District district, Sink sink) {
        var rows = new ShopifyRows(district);
        for (Order order : Placed.in(district, Shop.SITE)) {
            DayEnds.each(changes(order), end -> sink.line(Stream.SHOPIFY_ORDERS, end, rows.of(order, end)));
        }
    }

    private static long[] changes(Order order) {
        long[] changes = new long[2 + order.refunds().size()];
        changes[0] = order.orderedAt();
        changes[1] = order.settledAt();
        for (int i = 2; i < changes.length; i++) {
            Refund refund = order.refunds().get(i - 2);
            changes[i] = refund.verdict() == Verdict.SUCCESS ? refund.settledAt() : order.settledAt();
        }
        return changes;
    }
}
