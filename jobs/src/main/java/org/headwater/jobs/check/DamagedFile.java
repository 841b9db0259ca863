package org.headwater.jobs.check;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A clean file of which some rows were damaged.
 *
 * @param intact numbers of the clean rows of which every byte is there and that still begin a line, by where they begin
 * @param ends where each of them ends, by where they begin
 */
record DamagedFile(byte[] bytes, Map<Long, Integer> intact, Map<Long, Long> ends) {

    private static final int MOST = 30;

    static DamagedFile of(CleanFile clean, Random random) {
        Map<Integer, Damage> damages = new TreeMap<>();
        for (int n = 1 + random.nextInt(MOST); n > 0; n--) {
            // one after the other now and then, as a broken disk or network has it
            int row = random.nextInt(4) == 0 && !damages.isEmpty()
                    ? Math.min(clean.rows().size() - 1, 1 + random.nextInt(3) + last(damages))
                    : random.nextInt(clean.rows().size());
            damages.put(row, Damage.values()[random.nextInt(Damage.values().length)]);
        }
        return of(clean, damages, random);
    }

    private static int last(Map<Integer, Damage> damages) {
        return List.copyOf(damages.keySet()).get(damages.size() - 1);
    }

    private static DamagedFile of(CleanFile clean, Map<Integer, Damage> damages, Random random) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(clean.header());
        Map<Long, Integer> intact = new TreeMap<>();
        Map<Long, Long> ends = new TreeMap<>();
        boolean isLineBegin = true;
        for (int row = 0; row < clean.rows().size(); row++) {
            byte[] bytes = clean.rows().get(row);
            Damage damage = damages.get(row);
            if (damage != null) {
                bytes = damage.to(bytes, random);
            } else if (isLineBegin) {
                intact.put((long) out.size(), row);
                ends.put((long) out.size(), (long) out.size() + bytes.length);
            }
            out.writeBytes(bytes);
            isLineBegin = bytes.length == 0 ? isLineBegin : bytes[bytes.length - 1] == '\n';
        }
        return new DamagedFile(out.toByteArray(), intact, ends);
    }
}
