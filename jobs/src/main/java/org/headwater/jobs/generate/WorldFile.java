package org.headwater.jobs.generate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headwater.jobs.plan.UsageException;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Period;

/**
 * {@code world.json}: what a folder's world is a function of. Written last, so that a folder without it is half a world;
 * read to go on with the world.
 */
record WorldFile(
        String profile,
        int users,
        int days,
        int until,
        long seed,
        double activity,
        double late,
        double duplicate,
        double damaged,
        double skew,
        Period files) {

    static final String NAME = "world.json";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static WorldFile of(World world, Period files) {
        return new WorldFile(
                world.profile().key(),
                world.users(),
                world.days(),
                world.until(),
                world.seed(),
                world.activity(),
                world.noise().late(),
                world.noise().duplicate(),
                world.noise().damaged(),
                world.noise().skew(),
                files);
    }

    World until(int day) {
        return new World(
                Profile.of(profile)
                        .orElseThrow(() -> new UsageException(NAME + " names an unknown profile: " + profile)),
                users,
                days,
                day,
                seed,
                activity,
                new Noise(late, duplicate, damaged, skew));
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static WorldFile read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return JSON.readValue(file.toFile(), WorldFile.class);
        } catch (IOException e) {
            throw new UsageException(file + " can't be read as a world: " + e.getMessage());
        }
    }

    void write(Path folder) {
        try {
            Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
