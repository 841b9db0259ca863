package org.headwater.models.spread;

/**
 * The trees of a share forest, one a root, by the number of the root.
 *
 * <p>Structural virality tells one broadcast from many small steps: the mean distance of two shares of the cascade.
 *
 * <pre>
 *   ν = 1/(n(n-1)) · Σ over pairs of d(i, j) = 2/(n(n-1)) · Σ over shares v but the root of s(v) · (n - s(v))
 * </pre>
 *
 * <p>s(v) is the size of v's subtree: the arc above v lies between s(v) · (n - s(v)) pairs. So it takes O(n), not O(n²). A star has
 * 2(n-1)/n, a chain (n+1)/3; a lone share has 0.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.2015.2158">Goel, Anderson, Hofman, Watts (2016), Management Science 62(1)</a>
 */
public final class Cascades {

    private final int[] root;
    private final int[] size;
    private final int[] depth;
    private final double[] virality;

    private Cascades(int[] root, int[] size, int[] depth, double[] virality) {
        this.root = root;
        this.size = size;
        this.depth = depth;
        this.virality = virality;
    }

    static Cascades of(ShareForest forest) {
        int[] number = new int[forest.size()];
        int count = 0;
        for (int v = 0; v < forest.size(); v++) {
            if (forest.parent(v) == ShareForest.NONE) {
                number[v] = count++;
            }
        }
        int[] root = new int[count];
        int[] size = new int[count];
        int[] depth = new int[count];
        double[] virality = new double[count];
        for (int v = 0; v < forest.size(); v++) {
            int c = number[forest.root(v)];
            depth[c] = Math.max(depth[c], forest.generation(v));
            if (forest.parent(v) == ShareForest.NONE) {
                root[c] = v;
                size[c] = forest.descendants(v) + 1;
            } else {
                double below = forest.descendants(v) + 1.0;
                virality[c] += below * (forest.descendants(forest.root(v)) + 1.0 - below);
            }
        }
        for (int c = 0; c < count; c++) {
            virality[c] = size[c] == 1 ? 0 : virality[c] * 2 / (size[c] * (size[c] - 1.0));
        }
        return new Cascades(root, size, depth, virality);
    }

    public int count() {
        return root.length;
    }

    /** The share that began it. */
    public int root(int cascade) {
        return root[cascade];
    }

    /** Number of shares, the root's too; 1 or more. */
    public int size(int cascade) {
        return size[cascade];
    }

    /** Largest generation; 0 where nobody passed it on. */
    public int depth(int cascade) {
        return depth[cascade];
    }

    /** Structural virality, 0 to (size + 1) / 3. */
    public double virality(int cascade) {
        return virality[cascade];
    }
}
