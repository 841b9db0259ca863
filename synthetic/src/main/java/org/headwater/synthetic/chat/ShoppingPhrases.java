package org.headwater.synthetic.chat;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What customers say on the way to an order. Keywords are shared between intents on purpose. */
final class ShoppingPhrases {

    static final Map<Intent, List<String>> OF = Map.ofEntries(
            entry(
                    Intent.ASK_PRICE,
                    List.of(
                            "{p}多少钱{x}",
                            "{p}现在什么价位",
                            "请问{p}怎么卖{x}",
                            "上次看的那个{p}，几个大洋来着？",
                            "{p}是{y}吗，还是记错了",
                            "我不是要砍价，就想知道{p}一份到底多少",
                            "{p}买{n}件一共要付多少{x}",
                            "没找到标价，{p}麻烦报一下",
                            "这个贵不贵{x}",
                            "{p}涨价了？昨天看还不是这个数",
                            "价格发我看看{x}{e}")),
            entry(
                    Intent.ASK_STOCK,
                    List.of(
                            "{p}还有货吗",
                            "{p}什么时候补{x}",
                            "{p}怎么下架了？",
                            "还剩几个{p}{x}，能给我留{n}个不",
                            "想买{p}一直显示售罄，是不卖了还是缺货",
                            "{p}到货了喊我一声{x}",
                            "小程序里搜不到{p}了{e}",
                            "那款现在有吗",
                            "{p}有现货没，没有的话我就不等了",
                            "门店能买到{p}吗")),
            entry(
                    Intent.ASK_DISCOUNT,
                    List.of(
                            "{p}有活动吗",
                            "最近{p}会打折不",
                            "券用不了{x}，{p}不能叠加？",
                            "老客户买{p}有没有优惠{x}",
                            "-10的券还能用吗",
                            "{p}买{n}送一还有没有",
                            "不贵是不贵，但是能再便宜点不{e}",
                            "是不是等大促再买{p}更划算",
                            "凑不够满减，{p}有啥好凑的",
                            "赠品给不给{x}，别家都送的",
                            "积分能抵{p}吗")),
            entry(
                    Intent.BUY_INTENT,
                    List.of(
                            "给我来{n}份{p}",
                            "{p}链接发我，现在就拍",
                            "行，那就{p}吧",
                            "不贵，{p}我要了{e}",
                            "不是不想买，等发工资那天就下单{p}",
                            "{p}帮我留一下，晚上回去付款",
                            "怎么付{x}，直接在小程序里下单就行？",
                            "想囤点{p}，{n}个够用多久",
                            "上次嫌贵没买{p}，这次别拦我",
                            "好的我拍了，{p}记得备注一下",
                            "要的要的{e}",
                            "家里的{p}见底了，再补一份")),
            entry(
                    Intent.DECLINE,
                    List.of(
                            "先不了，{p}家里还有",
                            "不需要{x}，谢谢",
                            "{p}是挺好，就是暂时用不上",
                            "贵了，再看看",
                            "等下次活动吧",
                            "{p}不太适合我，算了",
                            "刚在别处买过{p}了{e}",
                            "嗯嗯知道了，考虑考虑",
                            "有货也不买了，{y}有点超预算",
                            "不是便宜不便宜的事，真用不上{p}")),
            entry(
                    Intent.REFER_FRIEND,
                    List.of(
                            "我同事也想买{p}，能加你吗",
                            "推荐朋友买{p}有奖励吗",
                            "我把你名片推给我妹了，她要问{p}{x}",
                            "拉了{n}个朋友进群，记得通过一下",
                            "我闺蜜说{p}不错让我带她一份，她自己加你可以不",
                            "邀请码在哪儿看{x}",
                            "邻居问我{p}在哪买的，推给你了{e}",
                            "朋友不好意思问，我替她问的，她直接找你")));

    private ShoppingPhrases() {}
}
