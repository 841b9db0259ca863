package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.draw.Draws;

/**
 * A sentence with gaps: {@code {p}} a product as people call it, {@code {y}} its price in yuan, {@code {n}} a small
 * number, {@code {x}} a particle or none, {@code {e}} an emoji.
 *
 * @param texts before, between and after the gaps
 */
record Phrase(List<String> texts, String gaps) {

    private static final String[] PARTICLES = {"", "", "呀", "呢", "哈", "啊", "嘛", "~", "哦"};
    private static final String[] EMOJI = {
        "😊", "😂", "🙏", "❤️", "👍", "😭", "🌹", "✨", "🤔", "👩‍🦰", "[呲牙]", "[捂脸]", "[玫瑰]", "[旺柴]", "[OK]"
    };

    static Phrase of(String template) {
        List<String> texts = new ArrayList<>();
        var gaps = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            texts.add(template.substring(from, open));
            gaps.append(template.charAt(open + 1));
            from = open + 3;
        }
        texts.add(template.substring(from));
        return new Phrase(List.copyOf(texts), gaps.toString());
    }

    static String emoji(Draws draws) {
        return EMOJI[draws.below(EMOJI.length)];
    }

    boolean mentionsProduct() {
        return gaps.indexOf('p') >= 0;
    }

    void fill(StringBuilder text, Product product, Draws draws) {
        for (int i = 0; i < gaps.length(); i++) {
            text.append(texts.get(i));
            switch (gaps.charAt(i)) {
                case 'p' -> text.append(product.words());
                case 'y' -> text.append(product.listFen() / 100);
                case 'n' -> text.append(2 + draws.below(5));
                case 'x' -> text.append(PARTICLES[draws.below(PARTICLES.length)]);
                case 'e' -> text.append(emoji(draws));
                default -> throw new IllegalStateException("A phrase knows gaps p, y, n, x and e, not " + gaps);
            }
        }
        text.append(texts.get(gaps.length()));
    }
}
