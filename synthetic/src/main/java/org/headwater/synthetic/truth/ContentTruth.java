package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.life.District;

/** How good what the brand publishes is. */
final class ContentTruth implements TruthTable {

    @Override
    public String name() {
        return "contents";
    }

    @Override
    public String grain() {
        return "One row per piece of content before the end";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("content_id", TEXT, "as files name it"),
                new TruthColumn("day", WHOLE, "of publication, from 0"),
                new TruthColumn("kind", TEXT, "article, video, moment or product"),
                new TruthColumn("category", TEXT, "key of the category"),
                new TruthColumn(
                        "quality",
                        REAL,
                        "multiplies how readily it is opened and passed on, and how long it is looked at; log-normal,"
                                + " median 1, sigma 0.6"));
    }

    /** The same for all, so told with the first district. */
    @Override
    public void rows(District district, Consumer<Object[]> out) {
        if (district.number() != 0) {
            return;
        }
        for (int day = 0; day < district.world().until(); day++) {
            for (Content content : district.brand().contents().of(day)) {
                out.accept(new Object[] {
                    content.id(),
                    (long) content.day(),
                    content.kind().key(),
                    district.brand()
                            .catalogue()
                            .categories()
                            .get(content.category())
                            .key(),
                    content.quality()
                });
            }
        }
    }
}
