package org.headwater.synthetic.truth;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;

/** One table of what no real file tells. */
public interface TruthTable {

    /** Its folder below {@code truth/}, ASCII snake_case. */
    String name();

    /** What one row is. */
    String grain();

    List<TruthColumn> columns();

    /** A district's rows: values in the order of the columns, boxed as the column's type says. */
    void rows(District district, Consumer<Object[]> out);
}
