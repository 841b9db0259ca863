package org.headwater.jobs.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a config in it, as a user has one. */
record ConfigFolder(Path folder) {

    /** The smallest source that is fine: lines 1 to 8 of a file that begins with it. */
    static final String SOURCE = """
            sources:
              - name: shop
                format: csv
                files: [orders.csv]
                orders:
                  order_id: id
                  status: {value: paid}
                  paid: {column: total, unit: minor}
            """;

    ConfigFolder write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ConfigFolder write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path main() {
        return folder.resolve("headwater.yaml");
    }

    Config read() {
        return ConfigFile.read(main());
    }

    /** All that is wrong, with paths as seen from this folder; "" when nothing is. */
    String problems() {
        try {
            read();
            return "";
        } catch (ConfigException e) {
            return e.getMessage().replace(folder + "/", "");
        }
    }
}
