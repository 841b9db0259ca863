package org.headwater.jobs.layers.bad;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

final class UsesBeanEncoders {

    Encoder<Thread> bean() {
        return Encoders.bean(Thread.class);
    }
}
