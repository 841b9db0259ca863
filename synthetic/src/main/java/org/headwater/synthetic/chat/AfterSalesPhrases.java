package org.headwater.synthetic.chat;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What customers say once they have paid. Thanks can be bitter, and complaints polite. */
final class AfterSalesPhrases {

    static final Map<Intent, List<String>> OF = Map.ofEntries(
            entry(
                    Intent.LOGISTICS,
                    List.of(
                            "{p}发货了吗",
                            "快递走到哪儿了{x}",
                            "我的{p}{n}天没动静了，帮忙催一下",
                            "能改地址吗，刚下单的{p}",
                            "显示签收了但是没看到{x}",
                            "{p}今天能到不，不急，就问问",
                            "单号发我一下",
                            "可以放驿站吗，白天家里没人",
                            "{p}分几个包裹发的{x}",
                            "下雪了是不是都停了，{p}还在路上？")),
            entry(
                    Intent.COMPLAINT,
                    List.of(
                            "{p}收到漏了一半，你看看",
                            "真是谢谢你们，等了{n}天就等来这个{p}",
                            "{p}跟图片差太多了吧",
                            "刚买完{p}就降价，心里不舒服",
                            "客服一直不回，什么情况",
                            "{p}不如以前了，是换配方了吗",
                            "包装都压坏了，外面一层\n里面也湿了",
                            "说好送的赠品呢？{p}里什么都没有",
                            "不是我挑剔，{p}这次真不行{e}",
                            "买了{n}次{p}，就这次最差",
                            "用的是优惠价就可以这样敷衍？",
                            "算了，以后不买了")),
            entry(
                    Intent.REFUND_REQUEST,
                    List.of(
                            "{p}想退，怎么操作",
                            "{p}能退吗，还没拆",
                            "申请了退款一直没处理{x}",
                            "钱什么时候退回来，{p}都寄回去{n}天了",
                            "拍错了，{p}帮我取消",
                            "{p}不合适，换一个或者退都行",
                            "麻烦把{p}那单关了吧",
                            "只退差价行不行，{p}我留着",
                            "我不要了，运费谁出{x}",
                            "多拍了一份{p}，退一份")),
            entry(
                    Intent.THANKS,
                    List.of(
                            "收到{p}啦，谢谢{e}",
                            "谢谢{x}",
                            "{p}很好，家里人都喜欢",
                            "本来想退{p}的，试了两天真香，谢谢你劝我",
                            "解决了，辛苦{e}",
                            "东西不错，下次还买",
                            "没有不满意，挺好的{p}",
                            "谢谢你推荐的{p}，没踩雷",
                            "哇这么快就到了",
                            "还是你靠谱{e}",
                            "多谢，退款到账了")),
            entry(
                    Intent.OPT_OUT,
                    List.of(
                            "别再给我发了",
                            "能不能不要天天推{p}",
                            "退订",
                            "不用再联系我了，谢谢",
                            "请把我从名单里去掉",
                            "再发广告就删了{x}",
                            "我没有要买{p}，麻烦以后不要群发给我",
                            "TD",
                            "不想看到这些消息了，理解一下{e}")));

    private AfterSalesPhrases() {}
}
