package org.headwater.jobs.samples;

import java.util.List;

/** What is wrong in the samples on purpose. Order numbers begin with 99 or BAD, which good ones never do. */
final class BadRows {

    static final List<BadRow> TAOBAO_ORDERS = List.of(
            // a status that nobody mapped
            BadRow.in("2025-02", taobao(1, "109.65", "交易异常", "2025-02-11 10:05:00", "2025-02-11 10:06:12")),
            // the letter O for a zero
            BadRow.in("2025-03", taobao(2, "1O9.65", "交易成功", "2025-03-08 20:15:31", "2025-03-08 20:16:02")),
            // cut off after three cells
            BadRow.in("2025-06", "=\"9900000000000000003\",m000077,89.00"),
            // success without a payment time
            BadRow.in("2025-08", taobao(4, "89.00", "交易成功", "2025-08-19 09:00:00", "")),
            // paid ten years ahead
            BadRow.in("2025-11", taobao(5, "199.00", "交易成功", "2035-11-11 00:00:07", "2035-11-11 00:01:00")),
            // a thirteenth month
            BadRow.in("2025-12", taobao(6, "59.00", "交易成功", "2025-13-12 12:00:00", "2025-13-12 12:01:00")));

    static final List<BadRow> TAOBAO_REFUNDS = List.of(
            // of an order that does not exist
            BadRow.in(
                    "2025-06",
                    "=\"R9900000000000000007-1\",=\"9900000000000000007\",m001138,69.00,退款成功,"
                            + "2025-06-20 10:00:00,2025-06-21 10:00:00"));

    static final List<BadRow> MINI_PROGRAM_ORDERS = List.of(
            // a status that nobody mapped
            BadRow.in("2025-03", miniProgram(1, "\"ON_HOLD\"", "1741399200000", "8900")),
            // half a fen
            BadRow.in("2025-05", miniProgram(2, "\"PAID\"", "1747706400000", "8900.5")),
            // paid, but no one knows when
            BadRow.in("2025-07", miniProgram(3, "\"PAID\"", "null", "8900")),
            // cut off while writing
            BadRow.in("2025-09", "{\"order_id\":\"BAD-0004\",\"user_id\":\"m000077\",\"status\":\"PAID\",\"created"),
            // the year 2035
            BadRow.in("2025-11", miniProgram(5, "\"PAID\"", "2078064007000", "8900")));

    static final List<BadRow> POS_LINES = List.of(
            // a status that nobody mapped
            BadRow.in("2025-04", pos(1, "HOLD", "2025-04-04 15:02:11 +0800", "89.00")),
            // a decimal comma with the letter O
            BadRow.in("2025-05", pos(2, "PAID", "2025-05-20 18:40:00 +0800", "12,8O")),
            // cut off after three cells
            BadRow.in("2025-08", "BAD-0003;1;SALE"),
            // no time
            BadRow.in("2025-10", pos(4, "PAID", "", "89.00")),
            // the year 2035
            BadRow.in("2025-11", pos(5, "PAID", "2035-11-11 10:00:07 +0800", "89.00")));

    private BadRows() {}

    private static String taobao(int number, String paid, String status, String orderedAt, String paidAt) {
        return "=\"990000000000000000" + number + "\",m000077," + paid + ",0.00," + paid + ',' + paid + ',' + status
                + ",快递,138****8000," + orderedAt + ',' + paidAt + ",青汀丝绒唇釉#03豆沙,1,1,订单未关闭";
    }

    private static String miniProgram(int number, String status, String paidAt, String paidFen) {
        return "{\"order_id\":\"BAD-000" + number + "\",\"user_id\":\"m000077\",\"status\":" + status
                + ",\"created_at\":1735689600000,\"paid_at\":" + paidAt + ",\"updated_at\":" + paidAt + ",\"paid_fen\":"
                + paidFen + ",\"lines\":[{\"line_id\":1,\"sku\":\"BD01\",\"name\":\"青汀香氛身体乳300ml\","
                + "\"category\":\"身体护理\",\"quantity\":1,\"paid_fen\":" + paidFen + "}]}";
    }

    private static String pos(int number, String status, String paidAt, String unitPrice) {
        return "BAD-000" + number + ";1;SALE;m000077;" + status + ';' + paidAt + ";BD01;青汀香氛身体乳300ml;身体护理;1;"
                + unitPrice + ';';
    }
}
