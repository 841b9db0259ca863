package org.headwater.models.attribution;

/**
 * All to the last touch that is not a direct visit, as people who come by themselves were won by what came before. A
 * path of direct visits alone is theirs.
 *
 * @param direct name of the channel of people who come by themselves
 */
public record LastNonDirect(String direct) implements AttributionRule {

    @Override
    public String code() {
        return "last_non_direct";
    }

    @Override
    public long[] parts(Touches touches) {
        int winner = touches.size() - 1;
        for (int i = winner; i >= 0; i--) {
            if (!touches.channels().get(i).equals(direct)) {
                winner = i;
                break;
            }
        }
        long[] parts = new long[touches.size()];
        parts[winner] = WHOLE;
        return parts;
    }
}
