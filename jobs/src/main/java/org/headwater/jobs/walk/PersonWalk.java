package org.headwater.jobs.walk;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.headwater.models.funnel.Funnel;
import org.headwater.models.funnel.Journey;

/** Walks one person after the other through every funnel. */
final class PersonWalk {

    private final EventRecord record;
    private final List<WalkedFunnel> funnels;
    private final List<Funnel> machines;
    private final long end;
    private long[] times = new long[64];
    private long[] masks = new long[64];
    private int[] places = new int[64];

    /** @param end when counting ends: later than every event */
    PersonWalk(EventRecord record, List<WalkedFunnel> funnels, long end) {
        this.record = record;
        this.funnels = funnels;
        this.machines = funnels.stream().map(f -> Funnel.of(f.rules())).toList();
        this.end = end;
    }

    /** Adds a row for each funnel of which the person reached a step. */
    void of(Bucket bucket, int person, List<InternalRow> into) {
        bucket.sort(person);
        int events = bucket.to(person) - bucket.from(person);
        if (times.length < events) {
            times = new long[events * 2];
            masks = new long[events * 2];
            places = new int[events * 2];
        }
        for (int f = 0; f < funnels.size(); f++) {
            WalkedFunnel funnel = funnels.get(f);
            int size = gather(bucket, person, funnel);
            Funnel machine = machines.get(f);
            machine.walk(times, masks, 0, size);
            if (machine.furthest() > 0) {
                into.add(row(bucket, person, f, machine));
            }
        }
    }

    private int gather(Bucket bucket, int person, WalkedFunnel funnel) {
        long[] data = bucket.data();
        boolean all = funnel.needsAllEvents();
        var wait = funnel.waits() ? new StepWait(funnel.starts()) : null;
        int size = 0;
        for (int i = bucket.from(person); i < bucket.to(person); i++) {
            int at = record.time(data, bucket.place(i));
            long mask = funnel.of(data[at + 1 + funnel.word()]);
            if (wait != null) {
                mask = wait.countedOf(mask, data[at]);
            }
            if (mask != 0 || all) {
                times[size] = data[at];
                masks[size] = mask;
                places[size++] = bucket.place(i);
            }
        }
        return size;
    }

    private InternalRow row(Bucket bucket, int person, int number, Funnel machine) {
        WalkedFunnel funnel = funnels.get(number);
        Journey journey = machine.journey();
        int steps = funnel.rules().steps();
        Object[] at = new Object[steps];
        for (int step = 1; step <= steps; step++) {
            at[step - 1] = journey.takes(step) ? (Object) journey.timeOf(step) : null;
        }
        UTF8String text = null;
        int said = funnel.attribution().eventOf(journey);
        if (funnel.text() >= 0 && said >= 0) {
            text = record.text(bucket.data(), places[said], funnel.text());
        }
        int of = bucket.recordOf(person);
        long header = bucket.data()[of];
        var row = new GenericInternalRow(FunnelKernel.SHAPE.length());
        row.update(
                0,
                EventRecord.bytesAt(bucket.data(), of + 1, EventRecord.personBytes(header))
                        .copy());
        row.update(1, number);
        row.update(2, machine.furthest());
        row.update(3, machine.reached());
        row.update(4, machine.isOpen(end));
        row.update(5, text == null ? null : text.copy());
        row.update(6, new GenericArrayData(at));
        return row;
    }
}
