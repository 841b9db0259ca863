package org.headwater.jobs.samples;

import java.util.ArrayList;
import java.util.List;

/** What goes into one order: products until the money that somebody meant to spend is about gone. */
final class Basket {

    private static final int MOST_LINES = 4;
    private static final double WEIGHT_OF_A_FAVOURITE = 4;
    /** Somebody who means to spend much looks at the dear things first. */
    private static final double WEIGHT_OF_A_GOOD_PART = 6;

    private Basket() {}

    /** One line or more, each of another product. */
    static List<Line> fill(Draws draws, String favouriteCategory, long budgetFen, int payPercent) {
        List<Product> left = new ArrayList<>(Catalogue.PRODUCTS);
        List<Line> lines = new ArrayList<>();
        long remainingFen = budgetFen;
        while (lines.size() < MOST_LINES) {
            List<Product> affordable = affordable(left, remainingFen, payPercent);
            if (affordable.isEmpty()) {
                break;
            }
            long goodPartFen = remainingFen / 2;
            Product product = draws.pick(
                    affordable,
                    p -> p.popularity()
                            * (p.category().equals(favouriteCategory) ? WEIGHT_OF_A_FAVOURITE : 1)
                            * (unitFen(p, payPercent) >= goodPartFen ? WEIGHT_OF_A_GOOD_PART : 1));
            Line one = new Line(product, 1, unitFen(product, payPercent));
            long mostPieces = Math.min(3, Math.max(1, remainingFen / (2 * one.unitFen())));
            Line line = new Line(product, 1 + draws.below((int) mostPieces), one.unitFen());
            lines.add(line);
            left.remove(product);
            remainingFen -= line.amountFen();
        }
        return lines.isEmpty() ? List.of(smallest(payPercent)) : List.copyOf(lines);
    }

    private static List<Product> affordable(List<Product> products, long fen, int payPercent) {
        return products.stream().filter(p -> unitFen(p, payPercent) <= fen).toList();
    }

    private static Line smallest(int payPercent) {
        Product cheapest = Catalogue.PRODUCTS.stream()
                .min((a, b) -> Long.compare(a.listFen(), b.listFen()))
                .orElseThrow();
        return new Line(cheapest, 1, unitFen(cheapest, payPercent));
    }

    private static long unitFen(Product product, int payPercent) {
        return product.listFen() * payPercent / 100;
    }
}
