package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Person;

/** Where KOCs are trusted. */
public final class TrustTruth implements TruthTable {

    @Override
    public String name() {
        return "koc_categories";
    }

    @Override
    public String grain() {
        return "One row per planted KOC and category of trust";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("person", WHOLE, "number of the person, whose role is koc"),
                new TruthColumn(
                        "category",
                        TEXT,
                        "key of a category in which the person moves others; in all others like anybody. The first is"
                                + " drawn from the tastes, three in ten have a second; four in five of the things that"
                                + " they pass on unasked are drawn from these, each as likely, the others by taste"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        List<Category> categories = district.brand().catalogue().categories();
        for (Person person : district.people()) {
            for (int i = 0; i < categories.size(); i++) {
                if (person.isTrustedIn(i)) {
                    out.accept(new Object[] {
                        (long) person.number(), categories.get(i).key()
                    });
                }
            }
        }
    }
}
