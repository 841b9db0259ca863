package org.headwater.synthetic.chat;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What staff answer, by the intent that they answer to. All of it is {@link Intent#STAFF_ANSWER}. */
final class AnswerPhrases {

    static final List<String> ANY =
            List.of("好的，我看一下", "嗯嗯{e}", "收到，马上处理", "您稍等，我确认下回您", "好嘞{x}", "不客气{e}", "可以的", "在的，您说", "明白，不打扰您");

    static final Map<Intent, List<String>> OF = Map.ofEntries(
            entry(
                    Intent.ASK_PRICE,
                    List.of(
                            "{p}日常价{y}元，今天下单有券",
                            "{y}，包邮的",
                            "{p}{y}元一份，{n}份有优惠，要的话我发您链接",
                            "没涨价，{p}一直是{y}",
                            "不算贵的{x}，{p}折下来一天没多少")),
            entry(
                    Intent.ASK_STOCK,
                    List.of("{p}有货的，今天拍明天发", "{p}下周{n}补，我给您登记", "暂时缺货，{p}有个替代款您要看看吗", "还有最后{n}件", "没有下架，{p}搜全名就能看到")),
            entry(
                    Intent.ASK_USAGE,
                    List.of("{p}说明我发您，先少量试", "可以一起的，{p}放后面", "一般坚持{n}周能看到变化", "不建议，{p}最好分开", "{p}大人孩子都可以，放心")),
            entry(
                    Intent.ASK_DISCOUNT,
                    List.of("{p}有张老客券，给您放进去了", "这个价已经是最低啦{e}", "大促{p}也差不多这个价，不用等", "券和满减可以叠加，{p}您再试试", "赠品安排上{e}")),
            entry(Intent.LOGISTICS, List.of("{p}今天发出，单号晚点给您", "已经催了，预计{n}天内到", "地址改好了", "在派送了，您留意电话", "我让快递放驿站")),
            entry(
                    Intent.COMPLAINT,
                    List.of("实在抱歉，{p}给您补发一份", "理解您的心情，我马上反馈", "拍个照片给我好吗，{p}这边给您处理", "差价给您补积分可以吗", "对不起让您久等了{e}")),
            entry(
                    Intent.REFUND_REQUEST,
                    List.of("可以退，{p}在订单页申请就行", "已经同意了，{n}个工作日到账", "运费我们承担", "拆封了的{p}只能换，您看可以吗", "给您取消了，款原路退回")),
            entry(Intent.BUY_INTENT, List.of("好嘞，{p}链接发您", "{p}给您留着，付款就行", "下单备注我的名字，送小样", "{p}拍好告诉我一声{e}")),
            entry(Intent.OPT_OUT, List.of("好的，以后不给您发了", "抱歉打扰，已经备注", "收到，您有需要再找我")));

    private AnswerPhrases() {}
}
