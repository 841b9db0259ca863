package org.headwater.synthetic.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** What the brand publishes: three pieces a day, each a function of the seed and its day. */
public final class Contents {

    public static final int A_DAY = 3;
    /** Days for which a piece is passed around. */
    private static final int FRESH_DAYS = 7;

    private static final double QUALITY_SIGMA = 0.6;
    private static final ContentKind[] KINDS = {
        ContentKind.ARTICLE, ContentKind.VIDEO, ContentKind.MOMENT, ContentKind.PRODUCT
    };
    private static final List<String> PATTERNS =
            List.of("%s怎么选，看这一篇", "用了三个月的%s，说点实话", "%s的五个误区", "新手也会用的%s", "%s开箱", "老客都在回购的%s");

    private final List<List<Content>> byDay;

    public Contents(Catalogue catalogue, long seed, int days) {
        this.byDay = IntStream.range(0, days)
                .mapToObj(day -> published(catalogue, seed, day))
                .toList();
    }

    public List<Content> of(int day) {
        return byDay.get(day);
    }

    /** What somebody comes upon who cares for a category: the latest first, mostly. */
    public Content find(int day, int category, Draws draws) {
        List<Content> fresh = new ArrayList<>();
        for (int d = Math.min(day, byDay.size() - 1); d >= 0 && d > day - FRESH_DAYS; d--) {
            for (Content content : byDay.get(d)) {
                if (content.category() == category) {
                    fresh.add(content);
                }
            }
        }
        return fresh.isEmpty()
                ? byDay.get(Math.min(day, byDay.size() - 1)).get(draws.below(A_DAY))
                : fresh.get(draws.below(fresh.size()));
    }

    private static List<Content> published(Catalogue catalogue, long seed, int day) {
        return IntStream.range(0, A_DAY)
                .mapToObj(i -> piece(catalogue, Draws.of(seed, Purpose.CONTENT, day, i), day, i))
                .toList();
    }

    private static Content piece(Catalogue catalogue, Draws draws, int day, int number) {
        Product product = draws.pick(catalogue.products(), Product::popularity);
        String id = "c" + WorldTime.date(day).toString().replace("-", "") + "-" + (number + 1);
        String pattern = PATTERNS.get(draws.below(PATTERNS.size()));
        return new Content(
                id,
                day,
                KINDS[draws.below(KINDS.length)],
                product.category(),
                catalogue.products().indexOf(product),
                pattern.replace("%s", product.words()),
                StrictMath.exp(QUALITY_SIGMA * draws.normal()));
    }
}
