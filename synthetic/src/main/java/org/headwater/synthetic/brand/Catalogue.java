package org.headwater.synthetic.brand;

import java.util.List;
import java.util.stream.IntStream;

/** What a brand sells. */
public record Catalogue(String brand, List<Category> categories, List<Product> products) {

    public Catalogue {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    public List<Product> of(int category) {
        return products.stream().filter(p -> p.category() == category).toList();
    }

    /** Cheapest price of all. */
    public long cheapestFen() {
        return products.stream().mapToLong(Product::listFen).min().orElseThrow();
    }

    public int indexOf(Category category) {
        return IntStream.range(0, categories.size())
                .filter(i -> categories.get(i).equals(category))
                .findFirst()
                .orElseThrow();
    }
}
