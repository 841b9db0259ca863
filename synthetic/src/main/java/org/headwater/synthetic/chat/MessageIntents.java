package org.headwater.synthetic.chat;

import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthTable;

/** What each message was sent for. */
public final class MessageIntents implements TruthTable {

    @Override
    public String name() {
        return "message_intents";
    }

    @Override
    public String grain() {
        return "One row per message with action send of the WeCom archive";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("msgid", TEXT, "the archive's id of the message"),
                new TruthColumn("intent", TEXT, "what it was sent for, drawn before its form and its words"),
                new TruthColumn("person", WHOLE, "number of the customer who sent it, null for staff"),
                new TruthColumn("at", TIME, "when it was sent"),
                new TruthColumn("sku", TEXT, "the product that it names, null for none"));
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
                    Math.multiplyExact(message.at(), 1000),
                    names ? products.get(message.product()).sku() : null
                });
            }
        }
    }
}
