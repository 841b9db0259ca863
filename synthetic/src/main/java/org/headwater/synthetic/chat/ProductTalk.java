package org.headwater.synthetic.chat;

import java.util.List;
import java.util.stream.IntStream;
import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;

/** Which product somebody talks of: by their tastes, then by how popular it is. Indexes into the catalogue's products. */
final class ProductTalk {

    private final int[][] products;
    private final double[][] popularity;
    private final double[] shares;

    ProductTalk(Catalogue catalogue) {
        List<Product> all = catalogue.products();
        int categories = catalogue.categories().size();
        this.products = IntStream.range(0, categories)
                .mapToObj(category -> IntStream.range(0, all.size())
                        .filter(i -> all.get(i).category() == category)
                        .toArray())
                .toArray(int[][]::new);
        this.popularity = IntStream.range(0, categories)
                .mapToObj(category -> IntStream.of(products[category])
                        .mapToDouble(i -> all.get(i).popularity())
                        .toArray())
                .toArray(double[][]::new);
        this.shares =
                catalogue.categories().stream().mapToDouble(c -> c.share()).toArray();
    }

    int by(Person person, Draws draws) {
        return in(person.tastes().draw(draws), draws);
    }

    /** For everybody. */
    int popular(Draws draws) {
        return in(draws.index(shares), draws);
    }

    int in(int category, Draws draws) {
        return products[category][draws.index(popularity[category])];
    }
}
