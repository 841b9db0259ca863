package org.headwater.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer is that of Hadoop's own local file system. */
class LocalDiskTest {

    private static final URI LOCAL = URI.create("file:///");

    private final FileSystem ours = new LocalDisk.Checked();
    private final FileSystem hadoops = new LocalFileSystem();

    @TempDir
    private java.nio.file.Path folder;

    @BeforeEach
    void open() throws IOException {
        ours.initialize(LOCAL, new Configuration());
        hadoops.initialize(LOCAL, new Configuration());
    }

    @Test
    void sessionsReadAndWriteByIt() throws IOException {
        Configuration conf = SharedSpark.session().sessionState().newHadoopConf();
        assertThat(FileSystem.newInstance(LOCAL, conf)).isInstanceOf(LocalDisk.Checked.class);
        assertThat(FileContext.getFileContext(LOCAL, conf).getDefaultFileSystem())
                .isInstanceOf(LocalDisk.Context.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"700", "750", "755", "640", "644", "444", "007", "1777"})
    void permissionsAreAsHadoopSetsThem(String octal) throws IOException {
        Path one = made("one");
        Path other = made("other");
        ours.setPermission(one, new FsPermission(octal));
        hadoops.setPermission(other, new FsPermission(octal));
        assertThat(permissions(one)).isEqualTo(permissions(other));
        assertThat(ours.getFileStatus(one).getPermission())
                .isEqualTo(hadoops.getFileStatus(other).getPermission());
    }

    @Test
    void newFilesAndFoldersHaveThePermissionsOfHadoopsOwn() throws IOException {
        ours.mkdirs(path("ours/in"));
        ours.create(path("ours/in/file")).close();
        hadoops.mkdirs(path("hadoops/in"));
        hadoops.create(path("hadoops/in/file")).close();
        for (String each : new String[] {"", "/in", "/in/file", "/in/.file.crc"}) {
            assertThat(permissions(path("ours" + each))).isEqualTo(permissions(path("hadoops" + each)));
        }
    }

    @Test
    void aLinkIsALinkAndAFileIsAFile() throws IOException {
        Path file = made("file");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
        for (Path each : new Path[] {file, path("link"), path("broken"), path("")}) {
            FileStatus found = ours.getFileLinkStatus(each);
            FileStatus expected = hadoops.getFileLinkStatus(each);
            assertThat(found).isEqualTo(expected);
            assertThat(found.isSymlink()).isEqualTo(expected.isSymlink());
            assertThat(found.getLen()).isEqualTo(expected.getLen());
        }
        assertThat(ours.getFileLinkStatus(path("link")).getSymlink())
                .isEqualTo(hadoops.getFileLinkStatus(path("link")).getSymlink());
    }

    @Test
    void whatIsNotThereIsToldAsHadoopTellsIt() {
        assertThatThrownBy(() -> ours.getFileLinkStatus(path("nowhere"))).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> ours.setPermission(path("nowhere"), new FsPermission("644")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aRenameNeverReplacesUnlessAsked() throws IOException {
        FileContext files = FileContext.getFileContext(
                LOCAL, SharedSpark.session().sessionState().newHadoopConf());
        files.create(path("first"), EnumSet.of(CreateFlag.CREATE)).close();
        files.create(path("second"), EnumSet.of(CreateFlag.CREATE)).close();
        assertThatThrownBy(() -> files.rename(path("first"), path("second")))
                .isInstanceOf(org.apache.hadoop.fs.FileAlreadyExistsException.class);
        files.rename(path("first"), path("second"), Options.Rename.OVERWRITE);
        assertThat(Files.exists(folder.resolve("first"))).isFalse();
        assertThat(Files.exists(folder.resolve("second"))).isTrue();
    }

    private Path made(String name) throws IOException {
        Files.writeString(folder.resolve(name), "some text");
        return path(name);
    }

    private Path path(String name) {
        return new Path(folder.resolve(name).toUri().getPath());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(java.nio.file.Path.of(path.toUri().getPath())));
    }
}
