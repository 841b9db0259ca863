package org.headwater.benchmarks.spread;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.credit.ActionLog;

/** A made-up log of actions as a file of lines {@code user action second}, in the order of seconds and so mixed by action. */
final class DrawnLog {

    private DrawnLog() {}

    /**
     * Every action begins with somebody and goes on along ties of those who have it, by every third tie, with somebody new now and
     * then; actions take turns.
     */
    static Path write(Csr out, int actions, int entries, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        int length = entries / actions;
        int[][] did = new int[actions][length];
        for (int a = 0; a < actions; a++) {
            for (int i = 0; i < length; i++) {
                int from = i == 0 ? -1 : did[a][random.nextInt(i)];
                int ties = from < 0 ? 0 : out.degree(from);
                boolean goesOn = ties > 0 && random.nextInt(3) > 0;
                did[a][i] =
                        goesOn ? out.neighbour(out.start(from) + random.nextInt(ties)) : random.nextInt(out.nodes());
            }
        }
        Path file = Files.createTempFile("actions", ".txt");
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            for (int i = 0; i < length; i++) {
                for (int a = 0; a < actions; a++) {
                    writer.write(did[a][i] + " " + a + " " + (60L * i + random.nextInt(60)) + "\n");
                }
            }
        }
        return file;
    }

    static ActionLog read(Path file, int users, int actions, int entries) throws IOException {
        int[] user = new int[entries];
        int[] action = new int[entries];
        double[] time = new double[entries];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int i = 0; i < entries; i++) {
                user[i] = number(in);
                action[i] = number(in);
                time[i] = number(in);
            }
        }
        return ActionLog.of(users, actions, user, action, time);
    }

    private static int number(InputStream in) throws IOException {
        int number = 0;
        for (int c = in.read(); c >= '0'; c = in.read()) {
            number = 10 * number + c - '0';
        }
        return number;
    }
}
