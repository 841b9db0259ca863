package org.headwater.jobs.samples;

/** @param unitFen price of one piece after discounts, in fen */
record Line(Product product, int quantity, long unitFen) {

    long amountFen() {
        return unitFen * quantity;
    }
}
