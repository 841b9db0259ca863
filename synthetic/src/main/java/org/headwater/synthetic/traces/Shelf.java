package org.headwater.synthetic.traces;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.draw.Draws;

/** The catalogue, laid out so that something of a category is picked fast. */
final class Shelf {

    private final List<Item> items = new ArrayList<>();
    private final List<List<Item>> byCategory = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private final List<String> words;

    Shelf(Catalogue catalogue) {
        List<Product> products = catalogue.products();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            String category = catalogue.categories().get(product.category()).name();
            items.add(new Item(i, product.category(), product.sku(), product.name(), category, product.listFen()));
        }
        for (int i = 0; i < catalogue.categories().size(); i++) {
            int category = i;
            byCategory.add(
                    items.stream().filter(item -> item.category() == category).toList());
            weights.add(catalogue.of(category).stream()
                    .mapToDouble(Product::popularity)
                    .toArray());
        }
        words = products.stream().map(Product::words).toList();
    }

    Item item(int product) {
        return items.get(product);
    }

    /** One of a category, each as likely as it is popular. */
    Item pick(int category, Draws draws) {
        return byCategory.get(category).get(draws.index(weights.get(category)));
    }

    /** What somebody types who looks for it. */
    String words(Item item) {
        return words.get(item.product());
    }
}
