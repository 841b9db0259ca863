package org.headwater.jobs.layers.bad;

import org.headwater.jobs.Pipeline;
import org.headwater.jobs.audience.Audiences;
import org.headwater.jobs.bench.BenchCommand;
import org.headwater.jobs.check.CheckCommand;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.core.OrdersJob;
import org.headwater.jobs.exports.Export;
import org.headwater.jobs.fold.Fact;
import org.headwater.jobs.generate.WorldWriter;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.run.ExitCode;
import org.headwater.jobs.sources.RowReaders;
import org.headwater.jobs.statistics.Greatest;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.value.UserRfmJob;
import org.headwater.models.rfm.Segment;
import org.headwater.synthetic.brand.Profile;

/** One class for each package, that knows it. */
interface Knows {

    record Models(Segment known) {}

    record Tables(Orders known) {}

    record Yaml(Shape<?> known) {}

    record Configs(Config known) {}

    record Plans(Job known) {}

    record Folds(Fact known) {}

    record Statistics(Greatest known) {}

    record Core(OrdersJob known) {}

    record Value(UserRfmJob known) {}

    record Audience(Audiences known) {}

    record Sources(RowReaders known) {}

    record Exporting(Export known) {}

    record Synthetic(Profile known) {}

    record Generating(WorldWriter known) {}

    record Jobs(Pipeline known) {}

    record Run(ExitCode known) {}

    record Benching(BenchCommand known) {}

    record Checking(CheckCommand known) {}
}
