package org.headwater.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Tastes;

/** What somebody takes for the money that they mean to spend. */
final class Basket {

    private static final int MOST_PICKS = 4;

    private final Catalogue catalogue;

    Basket(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A product and how many of it. */
    record Item(int product, int quantity) {}

    /**
     * Goods whose list prices come to the target at least; what they come to above it is the day's discount.
     *
     * @param category of the first thing, -1 for any
     */
    List<Item> fill(long targetFen, int category, Tastes tastes, Draws draws) {
        List<Item> items = new ArrayList<>();
        long left = targetFen;
        int picks = 0;
        while (left > 0) {
            int wanted = items.isEmpty() && category >= 0 ? category : tastes.draw(draws);
            int product = product(wanted, left, draws);
            long price = catalogue.products().get(product).listFen();
            boolean last = ++picks == MOST_PICKS;
            long quantity = last ? (left + price - 1) / price : Math.max(1, Math.min(3, left / price));
            add(items, product, (int) quantity);
            left -= quantity * price;
        }
        return items;
    }

    /** A product has one line however often it is thought of. */
    private static void add(List<Item> items, int product, int quantity) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).product() == product) {
                items.set(i, new Item(product, items.get(i).quantity() + quantity));
                return;
            }
        }
        items.add(new Item(product, quantity));
    }

    /** The nearer its price to the money that is left, the likelier. */
    private int product(int category, long leftFen, Draws draws) {
        List<Product> products = catalogue.products();
        double[] weights = new double[products.size()];
        for (int i = 0; i < weights.length; i++) {
            Product product = products.get(i);
            if (product.category() == category) {
                double ratio = (double) product.listFen() / leftFen;
                weights[i] = product.popularity() * (ratio < 1 ? ratio : 1 / (ratio * ratio));
            }
        }
        return draws.index(weights);
    }

    /** What is paid, spread over the lines by their list prices; whole fen, adding up exactly. */
    List<Line> lines(List<Item> items, long paidFen) {
        long goods = goodsFen(items);
        List<Line> lines = new ArrayList<>(items.size());
        long listBefore = 0;
        for (Item item : items) {
            long list = listFen(item);
            long paid = Math.multiplyExact(paidFen, listBefore + list) / goods
                    - Math.multiplyExact(paidFen, listBefore) / goods;
            lines.add(new Line(item.product(), item.quantity(), list, paid));
            listBefore += list;
        }
        return List.copyOf(lines);
    }

    long goodsFen(List<Item> items) {
        return items.stream().mapToLong(this::listFen).sum();
    }

    private long listFen(Item item) {
        return catalogue.products().get(item.product()).listFen() * item.quantity();
    }
}
