package org.headwater.jobs.layers.bad;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

@SuppressWarnings("all")
final class AsksTheMachine {

    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate todayThere() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    Supplier<Long> inLambda() {
        return () -> System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Date date() {
        return new Date();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone timeZone() {
        return TimeZone.getDefault();
    }

    Locale locale() {
        return Locale.getDefault();
    }

    Charset charset() {
        return Charset.defaultCharset();
    }
}
