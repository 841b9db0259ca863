package org.headwater.synthetic.brand;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of brand: what it sells, how often people come back and what they spend.
 *
 * <p>Purchase rates are Gamma({@link #rateShape}, scale 1 / {@link #rateDays}) orders a day; after each order a person
 * is gone for good with a probability from Beta({@link #leaveA}, {@link #leaveB}), the first order included, as the
 * MBG/NBD has it. What an order is paid is Gamma({@link #spendP}, rate nu), nu from Gamma({@link #spendQ}, rate
 * {@link #spendGammaYuan}), in yuan, as the Gamma-Gamma has it.
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2007.01.002">Batislam, Denizel, Filiztekin (2007), MBG/NBD</a>
 * @see <a href="https://www.brucehardie.com/notes/025/">Fader, Hardie, The Gamma-Gamma model of monetary value</a>
 */
public enum Profile {
    BEAUTY(BeautyCatalogue.CATALOGUE, 0.9, 55, 0.9, 3.2, 4, 3.5, 130),
    GROCERY(GroceryCatalogue.CATALOGUE, 1.4, 28, 0.7, 6.0, 5, 4, 55),
    EDUCATION(EducationCatalogue.CATALOGUE, 0.6, 110, 0.8, 1.8, 3, 3, 560);

    public final Catalogue catalogue;
    public final double rateShape;
    public final double rateDays;
    public final double leaveA;
    public final double leaveB;
    public final double spendP;
    public final double spendQ;
    public final double spendGammaYuan;

    Profile(
            Catalogue catalogue,
            double rateShape,
            double rateDays,
            double leaveA,
            double leaveB,
            double spendP,
            double spendQ,
            double spendGammaYuan) {
        this.catalogue = catalogue;
        this.rateShape = rateShape;
        this.rateDays = rateDays;
        this.leaveA = leaveA;
        this.leaveB = leaveB;
        this.spendP = spendP;
        this.spendQ = spendQ;
        this.spendGammaYuan = spendGammaYuan;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Profile> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
}
