package org.headwater.jobs.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A clean file of which some rows were damaged. */
final class DamagedFile {

    private static final int MOST = 30;
    private static final List<Damage> KINDS = List.of(Damage.values());

    private final byte[] bytes;
    private final Map<Long, Integer> intact;
    private final Set<Long> intactEnds;

    private DamagedFile(byte[] bytes, Map<Long, Integer> intact, Set<Long> intactEnds) {
        this.bytes = bytes;
        this.intact = intact;
        this.intactEnds = intactEnds;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Numbers of the clean rows of which every byte is there and that still begin a line, by where they begin. */
    Map<Long, Integer> intact() {
        return intact;
    }

    /** Where these end. */
    Set<Long> intactEnds() {
        return intactEnds;
    }

    static DamagedFile of(CleanFile clean, Random random) {
        Map<Integer, Damage> damages = new TreeMap<>();
        for (int n = 1 + random.nextInt(MOST); n > 0; n--) {
            // one after the other now and then, as a broken disk or network has it
            int row = random.nextInt(4) == 0 && !damages.isEmpty()
                    ? Math.min(clean.rows().size() - 1, 1 + random.nextInt(3) + last(damages))
                    : random.nextInt(clean.rows().size());
            damages.put(row, KINDS.get(random.nextInt(KINDS.size())));
        }
        return of(clean, damages, random);
    }

    private static int last(Map<Integer, Damage> damages) {
        return List.copyOf(damages.keySet()).get(damages.size() - 1);
    }

    private static DamagedFile of(CleanFile clean, Map<Integer, Damage> damages, Random random) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(clean.header().getBytes(UTF_8));
        Map<Long, Integer> intact = new TreeMap<>();
        Set<Long> ends = new HashSet<>();
        boolean isLineBegin = true;
        for (int row = 0; row < clean.rows().size(); row++) {
            byte[] bytes = clean.rows().get(row);
            Damage damage = damages.get(row);
            if (damage != null) {
                bytes = damage.to(bytes, random);
            } else if (isLineBegin) {
                intact.put((long) out.size(), row);
                ends.add((long) out.size() + bytes.length);
            }
            out.writeBytes(bytes);
            isLineBegin = bytes.length == 0 ? isLineBegin : bytes[bytes.length - 1] == '\n';
        }
        return new DamagedFile(out.toByteArray(), intact, ends);
    }
}
