import { type LabelledText, labelledTexts } from './labelledTexts.ts';

/** Comments as they come with a rating, by what they are about; written by hand, praise and complaint alike. */
export const labelledComments: readonly LabelledText[] = labelledTexts({
  delivery: `
    third late delivery this quarter
    Pallets arrived a week late, no warning
    always on time, thank you
    the driver came when nobody was there
    half of the order was missing again
    shipping got faster since the new warehouse
    boxes crushed on arrival
    wrong items delivered twice
    late again and we had to stop our line
    delivery was quick this time
    promised Tuesday, came Friday
    tracking never works
    good packaging, nothing broken
    partial deliveries make a mess of our receiving
    Lieferung late, but complete
    customs papers missing so it sat at the border
    lead times keep growing
    express order took nine days
    又延迟发货,影响我们生产
    到货总是准时
    包装破损,少了两箱
    物流信息查不到
    交期一拖再拖
    发错货两次了
    这次送货很快
    货到了没人通知
    承诺周二到,结果周五才送来
    加急单等了九天
    分批到货太乱
    货送到了门口没人卸
    delivery late again
    late deliveries all spring
    delivery on time, as always
    two boxes missing in the last delivery
    order came incomplete
    very fast shipping
    packaging was damaged
    wrong item in the box
    our line stopped because the parts came late
    no warning before the delay
    driver did not call before
    the tracking number was wrong
    well packed and complete
    waiting for the rest of the order for three weeks
    lead time doubled
    express delivery was late too
    总是延迟发货
    送货准时
    到货少了一箱
    包装烂了
    物流太慢
    发货很快
    发错货
    交期太长
    加急也没用,还是迟到
    分批送货很麻烦
    没有提前通知就送来了
    物流单号不对
  `,
  price: `
    too expensive compared with others
    fair price for what we get
    price went up 12 % without a word
    the discount was not on the invoice
    good value
    competitors are 20 % cheaper
    hidden costs for the setup
    we pay for seats nobody uses
    margins for us as a reseller are thin now
    happy with the renewal offer
    invoice does not match the quote
    prices change every month
    expensive but worth it
    no flexibility on payment terms
    rebate still not paid
    charged twice for the same order
    fees nobody explained to us
    价格偏高
    性价比不错
    涨价没有提前说
    发票金额和报价对不上
    同行便宜两成
    返利迟迟没有兑现
    续费价格满意
    代理利润太薄
    账单看不懂,收费不透明
    多收了一次钱
    付款条件太死
    prices are too high
    too expensive for small companies
    fair prices
    price increase without notice
    another price increase
    discount missing on the invoice
    cheaper elsewhere
    hidden fees
    paying for users we do not have
    reseller margin too low
    invoice and quote do not match
    good price for the quality
    charged twice
    rebate not paid yet
    expensive support contract
    worth the money
    invoices are confusing
    太贵了
    价格合理
    又涨价了
    发票金额不对
    别家更便宜
    返利没到账
    物有所值
    收费不透明
    重复收费
    代理商没有利润
    付款期限太短
  `,
  quality: `
    two of ten units were defective
    the product is solid, no failures in a year
    software crashes every other day
    same bug since spring
    the new version is much more stable
    finish is not what the sample showed
    broke after three weeks
    quality varies from batch to batch
    very reliable machines
    data lost after the update
    too many errors in the reports
    sensor drifts when it is hot
    holds up well in heavy use
    scratches on the housing
    the last release fixed most of our problems
    results are wrong since the update
    had to send back a whole batch
    质量不稳定,批次差别大
    产品很耐用
    软件经常崩溃
    更新后数据丢失
    新版本稳定多了
    用了三周就坏了
    次品率太高
    外壳有划痕
    同一个bug拖了半年
    报表数据不准
    一年没出过故障
    整批退货
    defective units again
    no failures so far
    software keeps crashing
    old bugs never get fixed
    new release is stable
    sample was better than the series
    stopped working after a month
    quality went down
    reliable product
    lost data after an update
    numbers in the report are wrong
    batch was faulty, sent back
    scratched housing
    the update broke everything
    works without a problem
    too many bugs
    solid quality for years
    质量很好
    质量不行,退货两次
    软件有很多bug
    更新后不能用了
    产品稳定可靠
    坏了三次
    批次质量有问题
    数据不对
    系统崩溃
    新版本bug更多
    没有出过问题
    外壳有瑕疵
  `,
  support: `
    waited four days for an answer
    support is friendly and quick
    the hotline keeps us waiting for half an hour
    nobody calls back
    Jana solved it within an hour, great
    tickets get closed without a solution
    they know their stuff
    had to explain the same problem three times
    no support on weekends
    best helpdesk we have worked with
    reply took a week and did not help
    technician came the same day
    the bot sends me round in circles
    slow answers from support
    engineer was patient with our team
    our case is open since March
    passed from one person to the next
    客服回复太慢
    技术支持很专业
    热线一直占线
    问题反馈后没人跟进
    工程师当天就上门了
    同一个问题说了三遍
    工单没解决就关了
    周末找不到人
    售后服务态度好
    等了四天才有答复
    机器人客服答非所问
    来回踢皮球
    support never answers
    slow support
    friendly support team
    support solved it quickly
    hotline always busy
    waiting for a callback since Monday
    ticket closed but problem not solved
    great helpdesk
    competent people on the phone
    explained my problem three times to three people
    weekend support missing
    a week for an answer
    technician was here the next day
    chat bot is useless
    ticket open for months
    engineer knew exactly what to do
    客服态度好
    客服回复慢
    技术支持很给力
    热线打不通
    没人跟进我的问题
    工单拖了很久
    工程师很专业
    问题说了好几遍
    周末没有客服
    解决问题很快
    机器人没用
    售后没人管
    答复太慢,等了一周
  `,
  usability: `
    hard to find anything in the new menu
    easy to use
    our people need training for the simplest things
    too many clicks
    the app is clear and pleasant
    forms are too long
    search never finds what I look for
    looks nice on the phone
    setup took us three weeks
    manual is outdated
    confusing screens since the redesign
    my team learned it in a day
    no Chinese documentation
    instructions hard to follow
    the portal is slow and complicated
    nobody here understands the reports page
    intuitive, the interns like it too
    界面不好用,找不到功能
    操作简单,上手快
    步骤太繁琐
    文档过时了
    手机端体验差
    表单太长
    改版后不会用了
    设置太复杂
    团队一天就学会了
    搜索搜不到东西
    界面清楚好看
    说明书看不懂
    menu is confusing
    simple to use
    too complicated for our people
    needs too many clicks
    clean and clear app
    long forms
    search does not find anything
    works well on the phone
    setup is complicated
    documentation out of date
    redesign made it worse
    easy to learn
    manual only in English
    reports page is hard to understand
    user friendly
    portal is confusing
    界面太复杂
    很好用,操作简单
    步骤太多
    文档看不懂
    手机上不好用
    表单填起来太麻烦
    新界面不习惯
    设置麻烦
    容易上手
    搜索不好用
    界面好看
    找不到菜单
    没有中文说明书
  `,
  communication: `
    our account manager changed three times this year
    we only hear from you at renewal
    clear updates every week
    nobody told us about the change
    meetings are well prepared
    promises are not kept
    very open about problems
    we learn about new features from the press
    the quarterly review was useful
    no heads-up before the maintenance
    Li keeps us in the loop
    sales promised something else
    too many newsletters
    they listen to partners
    emails stay unanswered by sales
    joint planning works well
    leads are handed out without asking us
    客户经理换得太频繁
    沟通顺畅,每周都有进展
    有变动不提前通知
    承诺的事没有兑现
    只有续约时才联系我们
    季度会议很有帮助
    销售说的和实际不一样
    遇到问题很坦诚
    邮件发了没人回
    停机维护没有提前打招呼
    愿意听合作伙伴的意见
    线索分配不跟我们商量
    new account manager again
    we hear nothing for months
    good weekly updates
    changes are not announced
    meetings are a waste of time
    does not keep promises
    honest about problems
    quarterly reviews help us
    maintenance without notice
    our contact keeps us informed
    sales promised more than they delivered
    too many emails
    they take partners seriously
    nobody answers emails
    good planning together
    leads go to other partners
    account manager never calls
    客户经理又换人了
    每周沟通很好
    变更没有通知
    说好的事情没做到
    平时没人联系
    季度会议有用
    销售承诺太多
    很坦诚
    不回邮件
    维护不提前通知
    听取伙伴意见
    客户经理很负责
    线索分给别人了
  `,
});
