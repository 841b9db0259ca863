package org.headwater.synthetic.chat;

import java.util.Comparator;
import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Person;

/** All that is said in a district before the world's end, made once for the archive and for the truth. */
public final class ChatLog {

    private final Cast cast;
    private final List<Room> rooms;
    private final List<Message> messages;

    private ChatLog(Cast cast, List<Room> rooms, List<Message> messages) {
        this.cast = cast;
        this.rooms = rooms;
        this.messages = messages;
    }

    public static ChatLog of(District district) {
        var cast = new Cast(district);
        var rooms = Room.of(cast);
        var transcript = new Transcript(cast);
        var products = new ProductTalk(district.brand().catalogue());
        between(cast, transcript, products);
        aboutOrders(cast, transcript);
        inGroups(cast, transcript, products, rooms);
        List<Message> messages = transcript.messages();
        messages.sort(Comparator.comparingLong(Message::at).thenComparing(Message::id));
        return new ChatLog(cast, rooms, List.copyOf(messages));
    }

    /** In order of time. */
    public List<Message> messages() {
        return messages;
    }

    public District district() {
        return cast.district;
    }

    Cast cast() {
        return cast;
    }

    /** In the order of the groups' numbers. */
    List<Room> rooms() {
        return rooms;
    }

    private static void between(Cast cast, Transcript transcript, ProductTalk products) {
        var welcomes = new Welcomes(cast, transcript, products);
        var conversations = new Conversations(cast, transcript, products);
        for (Person person : cast.people()) {
            if (person.joinedAt() < cast.end()) {
                welcomes.of(person);
                conversations.of(person);
            }
        }
    }

    private static void aboutOrders(Cast cast, Transcript transcript) {
        var talks = new OrderTalks(cast, transcript);
        for (Order order : cast.district.orders()) {
            // Questions come up to hours before an order.
            if (order.orderedAt() >= cast.end() + WorldTime.DAY_MILLIS) {
                break;
            }
            talks.of(order);
        }
    }

    private static void inGroups(Cast cast, Transcript transcript, ProductTalk products, List<Room> rooms) {
        var talks = new GroupTalks(cast, transcript, products);
        var promotions = new GroupPromotions(cast, transcript, products);
        for (Room room : rooms) {
            talks.in(room);
            promotions.in(room);
        }
        var shares = new GroupShares(cast, transcript, rooms);
        for (Share share : cast.district.shares()) {
            if (share.at() >= cast.end()) {
                break;
            }
            shares.of(share);
        }
    }
}
