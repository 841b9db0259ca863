package org.headwater.jobs.sources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;

/** Lists what there is to read, in the order of names. */
public final class SourceFiles {

    /** Endings of files that somebody is still writing or downloading; lower case. */
    private static final Set<String> UNFINISHED = Set.of(
            "tmp",
            "temp",
            "part",
            "partial",
            "filepart",
            "crdownload",
            "download",
            "downloading",
            "opdownload",
            "td",
            "xltd",
            "aria2",
            "swp",
            "lock");

    private SourceFiles() {}

    /**
     * The files of every source of a config.
     *
     * @param mayHaveNone whether a source needs no file, by its name, besides those that may be empty anyway
     * @throws MissingInputException naming every source that has none and must have some
     */
    public static List<SourceFile> list(Config config, Configuration hadoop, Predicate<String> mayHaveNone) {
        List<SourceFile> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SourceConfig source : config.sources()) {
            List<SourceFile> found = list(config, source, hadoop);
            if (found.isEmpty() && !source.allowEmpty() && !mayHaveNone.test(source.name())) {
                problems.add("Source " + source.name() + ": there is no file " + String.join(", ", source.files())
                        + "; put one there, or set allow_empty: true" + folderHint(source, hadoop));
            }
            files.addAll(found);
        }
        if (!problems.isEmpty()) {
            throw new MissingInputException(String.join("\n", problems));
        }
        return files;
    }

    private static List<SourceFile> list(Config config, SourceConfig source, Configuration hadoop) {
        Path base = config.file().toAbsolutePath().normalize().getParent();
        var found = new TreeMap<String, SourceFile>();
        for (String pattern : source.files()) {
            for (FileStatus status : matching(pattern, hadoop)) {
                String path = status.getPath().toUri().getPath();
                String name = base.relativize(Path.of(path)).toString();
                if (isData(Path.of(path).getFileName().toString())) {
                    found.put(
                            name,
                            new SourceFile(
                                    source.name(),
                                    name,
                                    status.getPath().toString(),
                                    status.getLen(),
                                    status.getModificationTime()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A folder alone is not read: which of its files are meant is not to be guessed. */
    private static String folderHint(SourceConfig source, Configuration hadoop) {
        return source.files().stream()
                .filter(pattern -> isFolder(new org.apache.hadoop.fs.Path(pattern), hadoop))
                .findFirst()
                .map(folder -> " (" + folder + " is a folder: name its files, such as " + folder + "/*)")
                .orElse("");
    }

    private static boolean isFolder(org.apache.hadoop.fs.Path path, Configuration hadoop) {
        try {
            FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
            return found != null && List.of(found).stream().anyMatch(FileStatus::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't list " + path + ": " + e.getMessage(), e);
        }
    }

    private static List<FileStatus> matching(String pattern, Configuration hadoop) {
        try {
            var path = new org.apache.hadoop.fs.Path(pattern);
            FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
            return found == null
                    ? List.of()
                    : List.of(found).stream().filter(FileStatus::isFile).toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't list " + pattern + ": " + e.getMessage(), e);
        }
    }

    /** Names of the files that fit a pattern and are not read, because somebody is still writing them; in order. */
    public static List<String> unfinished(Config config, Configuration hadoop) {
        Path base = config.file().toAbsolutePath().normalize().getParent();
        var names = new TreeSet<String>();
        for (SourceConfig source : config.sources()) {
            for (String pattern : source.files()) {
                matching(pattern, hadoop).stream()
                        .map(status -> Path.of(status.getPath().toUri().getPath()))
                        .filter(path -> isUnfinished(path.getFileName().toString()))
                        .forEach(path -> names.add(base.relativize(path).toString()));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isData(String name) {
        return !name.startsWith(".") && !name.startsWith("_") && !isUnfinished(name);
    }

    /** Also a spreadsheet's mark that a file is open ({@code ~$}) and an editor's copy (~). */
    private static boolean isUnfinished(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return UNFINISHED.contains(ending) || name.startsWith("~$") || name.endsWith("~");
    }
}
