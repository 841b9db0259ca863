package org.headwater.models.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rules that look at nothing but the order of the touches. */
public enum TouchRule implements AttributionRule {
    /** All to the first touch. */
    FIRST {
        @Override
        double weight(int i, List<String> channels) {
            return i == 0 ? 1 : 0;
        }
    },
    /** All to the last touch. */
    LAST {
        @Override
        double weight(int i, List<String> channels) {
            return i == channels.size() - 1 ? 1 : 0;
        }
    },
    /** The same to each touch. */
    LINEAR {
        @Override
        double weight(int i, List<String> channels) {
            return 1;
        }
    },
    /** 40 % to the first touch, 40 % to the last, 20 % shared by those between; two touches get a half each. */
    POSITION {
        @Override
        double weight(int i, List<String> channels) {
            int n = channels.size();
            return i == 0 || i == n - 1 ? 0.4 : 0.2 / (n - 2);
        }
    },
    /**
     * The Shapley value of the game in which a set of channels wins the conversions of the paths that need no other
     * channel. It is in closed form: each conversion is shared equally by the distinct channels of its path, however
     * often each was touched. A channel's share stands at its first touch.
     *
     * @see <a href="https://arxiv.org/abs/1804.05327">Zhao, Mahboobi, Bagheri (2018), Shapley value methods for
     *     attribution modeling in online advertising, the simplified model</a>
     */
    SHAPLEY {
        @Override
        double weight(int i, List<String> channels) {
            return channels.indexOf(channels.get(i)) == i ? 1 : 0;
        }
    };

    /** In any unit; only the ratio counts. */
    abstract double weight(int i, List<String> channels);

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long[] parts(Touches touches) {
        double[] weights = new double[touches.size()];
        Arrays.setAll(weights, i -> weight(i, touches.channels()));
        return Apportionment.of(WHOLE, weights);
    }
}
