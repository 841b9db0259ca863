package org.headwater.synthetic.chat;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What staff say unasked. */
final class StaffPhrases {

    static final Map<Intent, List<String>> OF = Map.ofEntries(
            entry(
                    Intent.STAFF_WELCOME,
                    List.of(
                            "您好，我是您的专属顾问，有任何问题随时找我{e}",
                            "欢迎！新客券已经放到您账户里了，{p}可用",
                            "终于等到您，先说一声：订单、售后、怎么用都可以问我",
                            "哈喽，感谢添加{e}\n回复“1”领新人礼\n回复“2”看本周活动",
                            "您好呀，平时想了解哪一类，我给您留意着",
                            "加上啦，{p}是我们卖得最好的，不着急买，先看看",
                            "您好，我在早9点到晚10点在线，其他时间留言就好")),
            entry(
                    Intent.STAFF_PROMO,
                    List.of(
                            "今晚8点，{p}直降，前{n}百名再送小样",
                            "【福利】{p}第二件半价，{e}数量不多",
                            "{p}补货了，上次没抢到的快去",
                            "老客专享：{p}立减，今天24点截止",
                            "满199减30，{p}正好凑单{e}",
                            "明天开始{p}恢复原价{y}，今天最后一天",
                            "不是催您买，{p}这个价一年就两次",
                            "#接龙\n{p}团购，满{n}份开团\n1. ",
                            "直播间预约好了吗，{p}有专属券",
                            "积分快过期了，可以换{p}哦")),
            entry(
                    Intent.STAFF_CARE,
                    List.of(
                            "上次的{p}用着怎么样",
                            "最近降温，注意保暖{e}",
                            "{p}还习惯吗，有不舒服的地方跟我说",
                            "生日快乐{e}",
                            "好久没聊，最近还好吗",
                            "您之前问的{p}我记着呢，有消息告诉您",
                            "快递显示签收了，{p}没有破损吧？",
                            "中秋安康，不打扰您，祝福送到")));

    private StaffPhrases() {}
}
