package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.tables.core.Events;

/** Which channel an event is a touch of, as the config says. */
final class TouchChannel {

    private TouchChannel() {}

    /** Null for an event that is no touch. */
    static Column of(AcquisitionConfig config) {
        List<Column> channels = new ArrayList<>();
        for (Map.Entry<String, String> event : config.eventChannels().entrySet()) {
            channels.add(when(Events.NAME.col().equalTo(event.getKey()), event.getValue()));
        }
        for (String property : config.channelProperties()) {
            Column value = Events.PROPERTIES.col().getItem(property);
            channels.add(when(value.rlike("\\S"), value));
        }
        Column channel = coalesce(channels.toArray(Column[]::new));
        return config.ignoredEvents().isEmpty()
                ? channel
                : when(
                                Events.NAME.col().isin(config.ignoredEvents().toArray()),
                                lit(null).cast("string"))
                        .otherwise(channel);
    }
}
