package org.headwater.synthetic.chat;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What customers say to be friendly, to each other as much as to staff. */
final class SmallTalkPhrases {

    static final Map<Intent, List<String>> OF = Map.ofEntries(
            entry(
                    Intent.GREETING,
                    List.of(
                            "你好",
                            "在吗",
                            "哈喽{e}",
                            "早{x}",
                            "hi，刚加上",
                            "晚上好，还没下班{x}",
                            "我通过了你的好友验证请求，现在我们可以开始聊天了",
                            "有人在吗？",
                            "=。= 在不在",
                            "新年好{e}")),
            entry(
                    Intent.CHITCHAT,
                    List.of(
                            "今天好冷{x}",
                            "哈哈哈哈哈{e}",
                            "=3= 下班了",
                            "周末带娃去哪儿好",
                            "昨晚直播你们主播唱歌了？",
                            "我也是",
                            "{e}{e}{e}",
                            "这天气，\n衣服都晾不干",
                            "刚看到\"五个误区\"那篇，中了{n}个",
                            "群里好热闹{x}",
                            "+1",
                            "不买不买，就是路过看看{e}",
                            "有没有一起拼车上班的，价格好商量",
                            "今天快递小哥说谢谢我，暖到了",
                            "{p}的广告刷到三次了，大数据懂我",
                            "明天又是周一")),
            entry(
                    Intent.RECOMMEND,
                    List.of(
                            "{p}真的可以冲，我回购{n}次了",
                            "姐妹们，{p}闭眼入",
                            "我家一直用{p}，省心",
                            "别看{p}不便宜，算下来划算的",
                            "一开始我也怕踩雷，{p}没让我失望{e}",
                            "要买就买{p}，别的我都退了",
                            "安利一个：{p}",
                            "不是托，{p}自己掏钱买的，第{n}份了",
                            "给还在犹豫的说一句，{p}值",
                            "{p}比之前买的强太多")),
            entry(
                    Intent.MEMBER_ANSWER,
                    List.of(
                            "我上周买{p}是{y}，现在不知道",
                            "这个我知道，问客服要券再拍",
                            "{p}按说明来就行，别贪多",
                            "我的{n}天到的",
                            "可以的，我就是这么弄的",
                            "小程序首页第二个，点进去就有{p}",
                            "@你，我昨天刚问过，有货",
                            "我家也这样，过两天就好了",
                            "看群公告，写着呢{e}",
                            "{p}能叠加，我试了")));

    private SmallTalkPhrases() {}
}
