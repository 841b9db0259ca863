package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.draw.Draws;

/** Names that people give themselves, made up. */
final class Nicknames {

    private static final List<String> HEADS =
            List.of("小", "大", "一颗", "半糖", "爱吃", "不想", "会飞的", "安静的", "早睡的", "隔壁", "夏天的", "A");
    private static final List<String> TAILS =
            List.of("柠檬", "团子", "橘猫", "海盐", "云朵", "栗子", "豆包", "满满", "年糕", "鲸鱼", "阿姨", "星星", "Luna", "momo");
    private static final List<String> ENDS = List.of(
            "", "", "", "", "", "", "妈妈", "🌙", "🍋", "✨", ", 勿扰", "\"本人\"", "_1988", " ", "呀", "👩‍👧", "（代购勿加）",
            "\\o/");

    private Nicknames() {}

    static String draw(Draws draws) {
        return HEADS.get(draws.below(HEADS.size()))
                + TAILS.get(draws.below(TAILS.size()))
                + ENDS.get(draws.below(ENDS.size()));
    }
}
