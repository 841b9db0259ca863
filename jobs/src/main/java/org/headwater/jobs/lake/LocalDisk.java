package org.headwater.jobs.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FsServerDefaults;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.local.LocalConfigKeys;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, without a process for each file.
 *
 * <p>Where Hadoop's native library isn't installed it starts {@code chmod} for each file and folder that it makes and
 * {@code readlink} for each that it renames: some 50 processes for one small Delta table. Java does both by itself.
 * Everything else, checksum files too, is Hadoop's.
 */
public final class LocalDisk extends RawLocalFileSystem {

    /** Spark's settings under which all files of the scheme {@code file} are read and written so. */
    public static final Map<String, String> SETTINGS = Map.of(
            "spark.hadoop.fs.file.impl", Checked.class.getName(),
            "spark.hadoop.fs.AbstractFileSystem.file.impl", Context.class.getName());

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        var posix = Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
        if (posix == null || permission.getStickyBit()) {
            super.setPermission(path, permission);
            return;
        }
        posix.setPermissions(PosixFilePermissions.fromString(permission.getUserAction().SYMBOL
                + permission.getGroupAction().SYMBOL
                + permission.getOtherAction().SYMBOL));
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        return Files.isSymbolicLink(pathToFile(path).toPath()) ? super.getFileLinkStatus(path) : getFileStatus(path);
    }

    /** With Hadoop's checksum files, as {@code FileSystem.get} gives it. */
    public static final class Checked extends LocalFileSystem {

        public Checked() {
            super(new LocalDisk());
        }
    }

    /** With Hadoop's checksum files, as {@code FileContext} gives it. */
    public static final class Context extends ChecksumFs {

        public Context(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(new Unchecked(uri, configuration));
        }
    }

    private static final class Unchecked extends DelegateToFileSystem {

        Unchecked(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(uri, new LocalDisk(), configuration, "file", false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1;
        }

        @Override
        public FsServerDefaults getServerDefaults(Path path) throws IOException {
            return LocalConfigKeys.getServerDefaults();
        }

        /** What a name may hold differs between file systems; the one below says so itself. */
        @Override
        public boolean isValidName(String name) {
            return true;
        }
    }
}
