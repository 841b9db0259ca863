package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Person;

/** What people care for. */
final class TasteTruth implements TruthTable {

    @Override
    public String name() {
        return "tastes";
    }

    @Override
    public String grain() {
        return "One row per person and category";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("person", WHOLE, "number of the person"),
                new TruthColumn("category", TEXT, "key of the category"),
                new TruthColumn("name", TEXT, "its name in files"),
                new TruthColumn(
                        "share",
                        REAL,
                        "of all the person cares for; a Dirichlet around the mean of all, adding up to 1"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        List<Category> categories = district.brand().catalogue().categories();
        for (Person person : district.people()) {
            for (int i = 0; i < categories.size(); i++) {
                Category category = categories.get(i);
                out.accept(new Object[] {
                    (long) person.number(),
                    category.key(),
                    category.name(),
                    person.tastes().share(i)
                });
            }
        }
    }
}
