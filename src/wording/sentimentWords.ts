/**
 * What people write of a supplier when they are pleased, and when they are not. English words stand as their stems
 * (englishStem), Chinese ones as they are. Short on purpose: a wrong word misleads, and a person decides.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

export const pleasedWords = words(`
  good great excellent perfect amazing awesome wonderful fantastic brilliant outstanding superb love loved liked enjoy
  happy pleased delighted satisfied impressed grateful thank thanks appreciate recommend reliable stable helpful friendly
  polite professional knowledgeable competent quick quickly fast prompt promptly responsive smooth smoothly easy easily
  simple intuitive clear solved fixed resolved improved better best worth valuable nice well praise praised
  满意 喜欢 很好 非常好 太好了 不错 优秀 出色 完美 给力 专业 耐心 热情 周到 贴心 友好 高效 及时 迅速 很快 快速 稳定 可靠
  好用 易用 方便 简单 清晰 流畅 顺利 解决了 改善 改进 提升 感谢 谢谢 推荐 值得 赞 点赞 表扬 好评 放心 愉快 认可
`);

export const displeasedWords = words(`
  bad poor terrible horrible awful worst worse disappoint disappointed disappointing frustrated frustrating annoyed annoying
  angry upset unhappy dissatisfied unacceptable useless unusable broken break breaks bug bugs buggy crash crashes crashed
  fail fails failed failure error errors outage downtime unstable unreliable slow slowly late delay delayed delays
  overdue missing missed lost wrong incorrect confusing confused complicated difficult hard cumbersome rude unhelpful
  ignored unanswered expensive overpriced complain complained complaint complaints problem problems issue issues trouble
  cancel cancelling leaving switch unresolved waste
  不满 不满意 不好 很差 太差 差劲 糟糕 失望 生气 愤怒 恼火 投诉 抱怨 慢 太慢 很慢 缓慢 拖延 延迟 延误 迟到 逾期 卡顿 崩溃 宕机
  故障 出错 错误 报错 失败 丢失 不稳定 不可靠 难用 复杂 麻烦 混乱 不清楚 没人回 无人回复 不理 敷衍 态度差 太贵 偏贵 昂贵 问题
  缺陷 漏洞 退货 取消 流失 差评 不方便 不及时 不专业
`);

export const middlingWords = words(`
  okay ok average acceptable mixed fair mediocre so-so neutral fine
  一般 还行 还可以 凑合 马马虎虎 普通 尚可 中规中矩 有待提高
`);

/** Turns what follows within a few words around. */
export const negations = words(`
  not no never without hardly barely isn't wasn't aren't weren't don't doesn't didn't can't cannot couldn't won't wouldn't nothing
`);

/** Turns the word right behind it around. */
export const chineseNegations = [
  '不',
  '没',
  '没有',
  '未',
  '无',
  '并非',
  '不是',
  '不太',
  '不够',
  '毫无',
] as const;

/** What comes after these is what was meant. */
export const turns = words('but however although though yet unfortunately 但 但是 不过 可是 然而 只是');
