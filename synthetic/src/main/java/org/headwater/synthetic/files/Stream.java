package org.headwater.synthetic.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/** A kind of file, one a day: where its files are and what each begins with. */
public enum Stream {
    TAOBAO_ORDERS("orders/taobao", "csv", Charset.forName("GB18030"), "\r\n", TaobaoOrders.HEADER),
    TAOBAO_REFUNDS("refunds/taobao", "csv", Charset.forName("GB18030"), "\r\n", TaobaoRefunds.HEADER),
    SHOPIFY_ORDERS("orders/shopify", "csv", UTF_8, "\n", ShopifyOrders.HEADER),
    SHOPIFY_REFUNDS("refunds/shopify", "jsonl"),
    MINI_PROGRAM_ORDERS("orders/mini_program", "jsonl"),
    MINI_PROGRAM_REFUNDS("refunds/mini_program", "jsonl"),
    WECOM_MESSAGES("wecom/messages", "jsonl"),
    WECOM_CUSTOMERS("wecom/customers", "jsonl"),
    WECOM_GROUPS("wecom/groups", "jsonl"),
    SENSORS_EVENTS("events/sensors", "jsonl"),
    SEGMENT_EVENTS("events/segment", "jsonl"),
    TENCENT_COSTS("costs/tencent", "jsonl"),
    OCEAN_ENGINE_COSTS("costs/ocean_engine", "csv", UTF_8, "\n", OceanEngineCosts.HEADER),
    CONSENTS("consents", "jsonl"),
    DELIVERIES("deliveries", "csv", UTF_8, "\n", Deliveries.HEADER),
    IDENTITIES("identities", "jsonl");

    /** Below the world's folder. */
    public final String folder;

    public final String extension;
    public final Charset charset;
    public final String lineEnd;
    /** First line of each file, without its end; empty for none. */
    public final String header;

    Stream(String folder, String extension) {
        this(folder, extension, UTF_8, "\n", "");
    }

    Stream(String folder, String extension, Charset charset, String lineEnd, String header) {
        this.folder = folder;
        this.extension = extension;
        this.charset = charset;
        this.lineEnd = lineEnd;
        this.header = header;
    }
}
