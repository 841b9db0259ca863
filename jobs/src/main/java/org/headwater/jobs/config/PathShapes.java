package org.headwater.jobs.config;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/** Paths of this machine, relative to the folder of the file that holds them; read as absolute and normalised. */
final class PathShapes {

    static final Shape<Path> FOLDER = Texts.notBlank("a path").then(PathShapes::resolve);

    /** A path or a pattern of paths: {@code *}, {@code **}, {@code ?}, {@code [ab]}, {@code {a,b}}. */
    static final Shape<String> GLOB = Texts.notBlank("a path or a pattern such as orders/*.csv")
            .then((item, text) -> isPattern(text)
                    ? resolve(item, text).map(Path::toString)
                    : item.mustBe("a path or a pattern such as orders/*.csv"));

    private PathShapes() {}

    private static Optional<Path> resolve(Item item, String text) {
        if (text.contains("://")) {
            return item.mustBe("a path of this machine");
        }
        try {
            return Optional.of(item.document().resolve(text));
        } catch (InvalidPathException e) {
            return item.mustBe("a path of this machine");
        }
    }

    private static boolean isPattern(String text) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + text) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
