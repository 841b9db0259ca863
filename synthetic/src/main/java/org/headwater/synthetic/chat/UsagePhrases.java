package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.brand.Profile;

/** Questions of how to use what was bought: they depend on what a brand sells. */
final class UsagePhrases {

    private UsagePhrases() {}

    static List<String> of(Profile profile) {
        return switch (profile) {
            case BEAUTY ->
                List.of(
                        "{p}敏感肌能用吗",
                        "{p}早上用还是晚上用{x}",
                        "{p}和维C能一起上脸吗",
                        "{p}用完有点刺痛，正常不",
                        "{p}开封了能放多久",
                        "怀孕可以用{p}吗",
                        "{p}第几步用{x}",
                        "油皮会不会闷，{p}",
                        "{p}不用洗掉吗？",
                        "买回来{n}个月了还没拆，{p}会过期吗",
                        "搓泥怎么办");
            case GROCERY ->
                List.of(
                        "{p}要放冰箱吗",
                        "{p}保质期几天{x}",
                        "{p}小孩能吃吗",
                        "{p}有点软了，还能吃不",
                        "{p}一次买{n}份，放得住吗",
                        "{p}怎么做好吃",
                        "{p}是今年的新货吗",
                        "糖尿病人能吃{p}不",
                        "开了盖要几天用完{x}",
                        "{p}产地哪里，不是不信，就问问");
            case EDUCATION ->
                List.of(
                        "{p}适合几岁{x}",
                        "二年级上{p}跟得上吗",
                        "{p}缺了一节能补不",
                        "{p}是直播还是录播",
                        "{p}每天要花多久",
                        "{p}在平板上怎么打开{x}",
                        "没基础直接上{p}行吗",
                        "{p}学完接哪个",
                        "一周{n}节会不会太累",
                        "孩子说{p}听不懂，要不要换班");
        };
    }
}
