package org.headwater.synthetic.chat;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthColumn.Type;
import org.headwater.synthetic.truth.TruthTable;

/** What each message was sent for. */
public final class MessageIntents implements TruthTable {

    private static final long MICROS_PER_MILLI = 1000;

    @Override
    public String name() {
        return "message_intents";
    }

    @Override
    public String grain() {
        return "One message with action send of the WeCom archive";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("msgid", Type.TEXT, "The archive's id of the message"),
                new TruthColumn("intent", Type.TEXT, "What it was sent for, drawn before its form and its words"),
                new TruthColumn("person", Type.WHOLE, "Number of the customer who sent it, null for staff"),
                new TruthColumn("at", Type.TIME, "When it was sent"),
                new TruthColumn("sku", Type.TEXT, "The product that it names, null for none"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        rows(ChatLog.of(district), out);
    }

    public void rows(ChatLog log, Consumer<Object[]> out) {
        List<Product> products = log.district().brand().catalogue().products();
        for (Message message : log.messages()) {
            if (message.isSent()) {
                Long person = message.route().isByStaff()
                        ? null
                        : (long) message.route().person();
                boolean names = message.product() != Message.NO_PRODUCT;
                out.accept(new Object[] {
                    message.id(),
                    message.intent().key(),
                    person,
                    message.at() * MICROS_PER_MILLI,
                    names ? products.get(message.product()).sku() : null
                });
            }
        }
    }
}
