package org.headwater.jobs.lab;

import java.util.Locale;

/** Text of a drawing, 1000 by 1000, in the order in which things are drawn. */
final class Svg {

    static final double SIZE = 1000;

    /** Told apart by people who see few colours, too; the last stands for all others. */
    private static final String[] COLOURS = {"#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb"
    };

    private final StringBuilder text = new StringBuilder();

    Svg(String title) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1040\" font-family=\"sans-serif\">\n")
                .append("<rect width=\"1000\" height=\"1040\" fill=\"white\"/>\n");
        words(12, 1028, 16, "start", title);
    }

    static String colour(int number) {
        return COLOURS[Math.min(number, COLOURS.length - 1)];
    }

    void line(double x1, double y1, double x2, double y2, double width) {
        text.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#99a\" stroke-opacity=\"0.45\""
                        + " stroke-width=\"%.1f\"/>%n",
                x1,
                y1,
                x2,
                y2,
                width));
    }

    void dot(double x, double y, double radius, String colour, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"white\" stroke-width=\"0.8\"><title>%s</title></circle>%n",
                x,
                y,
                radius,
                colour,
                escaped(title)));
    }

    /** @param anchor start, middle or end */
    void words(double x, double y, double size, String anchor, String words) {
        text.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" text-anchor=\"%s\" fill=\"#222\">%s</text>%n",
                x,
                y,
                size,
                anchor,
                escaped(words)));
    }

    String finished() {
        return text + "</svg>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
