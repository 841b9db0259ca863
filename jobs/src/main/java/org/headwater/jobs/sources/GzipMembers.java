package org.headwater.jobs.sources;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * All members of a gzip file, to its very end.
 *
 * <p>The JDK's stream stops without a word when its input says that nothing is available, and drops what follows a
 * member when that is no gzip; half of a file must not pass for the whole.
 */
final class GzipMembers extends InputStream {
    /** Checksum and length after the data of a member. */
    private static final int TRAILER = 8;

    private final Members members;

    GzipMembers(InputStream in) throws IOException {
        try {
            members = new Members(new NeverShort(in));
        } catch (EOFException e) {
            throw cutOff(e);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            var read = members.read(bytes, from, length);
            if (read < 0 && members.leavesSomething()) {
                throw new SourceFileException("the gzip data is followed by something else: copy the file again");
            }
            return read;
        } catch (EOFException e) {
            throw cutOff(e);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static SourceFileException damaged(ZipException e) {
        return new SourceFileException("the gzip data is damaged: copy the file again", e);
    }

    private static SourceFileException cutOff(EOFException e) {
        return new SourceFileException("the gzip data stops in the middle: copy the file again", e);
    }

    @Override
    public void close() throws IOException {
        members.close();
    }

    private static final class Members extends GZIPInputStream {
        Members(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        boolean leavesSomething() throws IOException {
            return inf.getRemaining() > TRAILER || in.read() >= 0;
        }
    }

    /** Says that something is available until nothing is. */
    private static final class NeverShort extends FilterInputStream {
        private boolean ended;

        NeverShort(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public int available() {
            return ended ? 0 : 1;
        }
    }
}
