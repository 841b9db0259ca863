package org.headwater.jobs.run;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving the streams to those that take them. */
final class Commands implements IFactory {

    private final Streams streams;

    Commands(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.cast(type.getDeclaredConstructor(Streams.class).newInstance(streams));
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
