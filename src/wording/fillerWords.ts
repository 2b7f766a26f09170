const listed = (words: string): string[] => words.trim().split(/\s+/u);

/** Not "no" and "without", nor 不 and 没, which turn a wish round. */
const grammar = listed(`
  a about after again all already also always an and any are as at be because been before being both but by can
  could did do does doing done each either else even every for from get gets give go had has have having he her here
  him his how i if im in into is it its itself just let like lot lots make makes many maybe me more most much must my
  nobody not now of often on or other our ours out over own per please possible possibly quite rather really s same
  shall she should since so some somebody something still such take than that the their them themselves then there
  these they thing things this those though through to too under until up us use used uses using very was way we were
  what when where whether which while who whole whom whose why will with would yes yet you your yours
  我们 你们 他们 它们 我司 贵司 贵公司 一个 一下 一些 这个 那个 这些 那些 什么 怎么 如何 已经 现在 目前 还是 但是 因为
  所以 如果 或者 以及 而且 并且 的话 的 了 吗 呢 吧 啊 呀 和 与 及 或 我 你 您 他 她 它 这 那 在 是 有 要 能 会 把 给
  被 对 就 都 也 还 很 太 再 到 从 用 上 等 时 个 里 让 为 又 才 只 得 地 着 过
`);

const wishing = listed(`
  ability able add adding allow allows allowing enable enabling feature implement introduce like need needed needs
  offer option provide request requests support supports supporting want wanted wants wish wishes
  希望 需要 想要 能够 可以 可否 能否 能不能 是否 请问 麻烦 建议 最好 支持 增加 添加 新增 提供 实现 功能 请 想
`);

/** Words that say nothing about the subject of a text, folded. */
export const grammarWords: ReadonlySet<string> = new Set(grammar);

/** With those that only say that something is wished for: "support for SSO", 希望支持单点登录. */
export const wishingWords: ReadonlySet<string> = new Set([...grammar, ...wishing]);
