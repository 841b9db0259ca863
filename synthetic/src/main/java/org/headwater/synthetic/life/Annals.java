package org.headwater.synthetic.life;

import java.util.ArrayList;
import java.util.List;

/** What has happened so far, in order of time. */
final class Annals {

    final List<Order> orders = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
}
