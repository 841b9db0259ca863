package org.headwater.models.identity;

/** Two ids in their order, so that it does not matter which was named first. */
public record IdPair(Id a, Id b) implements Comparable<IdPair> {

    public IdPair {
        if (a.compareTo(b) > 0) {
            Id first = b;
            b = a;
            a = first;
        }
    }

    public boolean isOfOneId() {
        return a.equals(b);
    }

    @Override
    public int compareTo(IdPair other) {
        int byFirst = a.compareTo(other.a);
        return byFirst != 0 ? byFirst : b.compareTo(other.b);
    }
}
