package org.headwater.jobs.propensity;

import java.util.HashMap;
import java.util.Map;
import org.headwater.models.propensity.Evaluation;
import org.headwater.models.propensity.TrainingSet;
import org.headwater.models.propensity.TrainingSet.Person;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.History;
import org.headwater.models.value.OrderModel;
import org.headwater.models.value.OrderModelKind;

/**
 * What a model of repeat buying says of the same people, who are to it no more than how often, how lately and for how long they
 * have bought: the chance that an order comes within the horizon. To be judged beside the trees.
 */
record RepeatBuying(OrderModel model, Target target, int horizonDays) {

    private static final int ORDERS = BuyerFeatures.NAMES.indexOf("log_orders");
    private static final int RECENCY = BuyerFeatures.NAMES.indexOf("recency_days");
    private static final int TENURE = BuyerFeatures.NAMES.indexOf("tenure_days");

    /** MBG/NBD, of what is known at the cut of the set alone. */
    static RepeatBuying fit(TrainingSet set, Target target, int horizonDays) {
        var cells = new CellsBuilder();
        set.rows().forEach(person -> cells.add(history(person)));
        return new RepeatBuying(OrderModelKind.MBG_NBD.fit(cells.build()).model(), target, horizonDays);
    }

    Evaluation evaluate(TrainingSet later) {
        Map<History, Double> known = new HashMap<>();
        double[] predicted = new double[later.rows().size()];
        boolean[] did = new boolean[predicted.length];
        for (int i = 0; i < predicted.length; i++) {
            Person person = later.rows().get(i);
            double buys = known.computeIfAbsent(history(person), this::buys);
            predicted[i] = target == Target.BUYS_AGAIN ? buys : 1 - buys;
            did[i] = person.did();
        }
        return Evaluation.of(predicted, did);
    }

    /** Chance of an order within the horizon. */
    private double buys(History history) {
        double none = model.countsIfAlive(history.x(), history.T(), horizonDays).probability(0);
        return model.probabilityAlive(history) * (1 - none);
    }

    static History history(Person person) {
        double orders = Math.rint(Math.exp(person.known().get(ORDERS)));
        double tenure = person.known().get(TENURE);
        return new History((int) orders - 1, tenure - person.known().get(RECENCY), tenure);
    }
}
