package org.headwater.synthetic.traces;

/**
 * One live sale.
 *
 * @param start epoch milliseconds
 * @param end epoch milliseconds, exclusive
 * @param category what is mostly shown there, index into the catalogue
 */
record LiveRoom(int day, String id, String anchor, long start, long end, int category) {

    boolean isOn(long at) {
        return at >= start && at < end;
    }
}
