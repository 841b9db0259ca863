package org.headwater.jobs.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Runs another main, and halts as soon as standard input ends.
 *
 * <p>Standard input is a pipe from the process that started this one; it ends when that process is gone, even by
 * SIGKILL. So a test run that is cut off leaves no master and no worker behind.
 */
public final class DiesWithParent {

    private DiesWithParent() {}

    /** @param args the class whose main to run, then its arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        var watch = new Thread(() -> haltAtEndOf(System.in), "dies with parent");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void haltAtEndOf(InputStream pipe) {
        try {
            pipe.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("The pipe from the parent broke: " + e.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }
}
