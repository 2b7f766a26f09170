import { type LabelledText, labelledTexts } from './labelledTexts.ts';

/** What further parties ask for, many of them the same as others in other words. Written by hand. */
export const wishesAskedAgain: readonly LabelledText[] = labelledTexts({
  security: `
    SSO
    We want to log in with our Okta accounts
    single sign on via SAML
    users should sign in with Microsoft accounts
    two factor authentication for all users
    2FA via authenticator app instead of SMS
    log of every change to customer data
    who deleted this record? audit trail please
    password rules: at least 12 characters
    log-in only from the company network
    delete personal data after a contract ends (GDPR)
    data residency in Germany
    permissions per team
    auditors need read-only access
    guest accounts with limited permissions
    automatic logout when idle
    export of customer data only for managers
    ISO 27001 certificate
    deactivate accounts of former employees
    encrypted backups
    report of all logins last month
    access rights review twice a year
    单点登录
    用企业微信账号登录
    登录要双重验证
    所有操作要留审计日志
    敏感数据要加密
    不同部门只能看自己的数据
    权限管理太粗,希望细到字段
    只允许内网IP登录
    员工离职后马上收回权限
    手机号和身份证要脱敏
    导出数据需要审批和记录
    密码90天强制更换
    长时间不操作自动退出登录
    提供信息安全认证证书
  `,
  billing: `
    monthly collective invoice
    purchase order number must be on every invoice
    send invoices to accounting@ instead of the user
    SEPA direct debit
    when do we get the credit note?
    invoices in our own currency
    wrong VAT id on the last three invoices
    XML invoices for the tax office
    separate invoices for each branch
    change the billing address online
    longer payment terms
    credit card expired and nobody told us
    receipt by email after each payment
    old invoices should stay downloadable
    invoice shows the wrong number of seats
    overview of unpaid invoices
    commission statement every month
    refund takes too long
    pay by bank transfer
    one bill for all subsidiaries
    invoice line items should name the order
    支持电子发票
    发票自动发到财务邮箱
    增值税专票要寄快一点
    每月合并成一张发票
    账单分部门
    对账太麻烦,想要电子对账单
    可以微信付款
    付款期限延长
    发票抬头写错了要重开
    在线下载历史发票
    每月结算佣金
    发票上加订单号
    退款流程太慢
    付款提醒发给财务
  `,
  performance: `
    customer search is too slow
    slow dashboards
    the order list freezes
    import of 20 000 contacts takes all night
    export times out
    app is slow in Asia
    large reports never finish loading
    typing lags in long notes
    system crashed during bulk update
    API responds slowly at noon
    we hit the rate limit every day
    sync is slow with big catalogues
    more uptime, two outages in May
    login takes a minute on Mondays
    uploading big files hangs
    page load under two seconds
    system very slow at month end
    loading the customer list takes forever
    搜索很慢
    首页打开太慢
    导出数据超时
    上午高峰期很卡
    批量导入速度慢
    接口经常超时
    列表加载慢,一滚动就卡
    报表加载超过一分钟
    上传大文件会卡死
    系统老是崩溃
    登录要等很久
    提升系统响应速度
  `,
  support: `
    support on Saturdays
    we want one contact person for all tickets
    hotline in French
    faster first reply to tickets
    24/7 support
    inform us before a ticket is closed
    how do we escalate an urgent ticket?
    support hours for Asia
    a real person in the chat
    see all our tickets in the portal
    support in Chinese
    regular service calls with our account manager
    technician on site when the line stops
    explain the cause when a problem is solved
    helpdesk asks the same questions every time
    stand-in when our contact is away
    guaranteed response time for urgent tickets
    phone hotline instead of email
    remote help for our end customers
    ticket history for each device
    周末有客服
    专属客户经理
    工单回复要更快
    提供24小时服务热线
    工单关闭要经过我们确认
    紧急工单优先处理
    人工客服太难找
    远程协助
    能看到工单处理进度
    客服电话打不通
    问题要有人跟进到底
    希望有中文技术支持
    现场服务响应时间
    服务报告每月发一次
  `,
  logistics: `
    ship to several warehouses
    send the tracking number automatically
    earlier delivery, before the shop opens
    smaller pallets
    deliver on Saturdays
    split shipments when items are missing
    ship directly to our customers
    lower minimum order quantity
    customs documents for Norway
    collect returned goods from our warehouse
    our article numbers on the carton labels
    less packaging waste
    batch numbers on the delivery note
    our own carrier (DHL)
    next-day delivery for spare parts
    shorter lead time
    tell us when a delivery is late
    cooled transport
    one shipment a week instead of five
    better packaging, boxes arrive damaged
    show the stock before we order
    delivery slot that we can choose
    return labels
    支持多个仓库收货
    发货通知带物流单号
    早上开门前送到
    加急发货
    可以分批发货
    直接发给终端客户
    包装箱贴我们的标签
    送货单要有批次
    缩短交货期
    退货上门取件
    全程冷链
    送货晚了要提前通知
    周末送货
    降低起订量
    包装要加固
    经销商能查库存
    自己指定物流公司
  `,
  pricing: `
    discount for large volumes
    price guarantee for two years
    current price list as a file
    cheaper plan for small teams
    discount if we pay yearly
    price per user too high
    announce price increases earlier
    quotes in euros
    usage based pricing
    competitor is cheaper
    higher reseller margin
    protect our price when we register a deal
    discount for non-profits
    bundle price for license plus support
    monthly instead of annual contract
    rebate for reaching the target
    special price for a pilot
    setup fee should be waived
    clear price tiers
    quote valid for longer
    better discount for the second order
    price for 500 units
    批量采购折扣
    锁定价格两年
    按用量付费
    账号单价太贵
    年付打折
    涨价提前通知
    代理商利润太低
    报价有效期太短
    学校优惠
    价格比竞品贵
    返利政策
    试用期优惠价
    套餐简单一点
    降低实施费
    续费能不能便宜一些
  `,
  integration: `
    SAP connector
    sync with Salesforce both ways
    sync our Outlook calendars
    webhook when a deal is won
    open API for orders
    import contacts from HubSpot
    send orders to our ERP
    Zapier
    EDI for orders
    Google contacts sync
    notifications in Microsoft Teams
    Slack notifications
    sandbox environment with test data
    nightly CSV export to our server
    Gmail add-in
    connect our Shopify store
    DHL tracking inside the CRM
    DATEV export
    OAuth login for our own app
    connect Power BI
    map fields when we import a file
    better API docs
    sync breaks every week
    automatic user provisioning from Azure AD
    Jira integration
    duplicate contacts after the sync
    ERP interface for invoices
    对接SAP
    金蝶对接
    用友接口
    接入企业微信
    消息推送到钉钉
    开放订单API
    webhook推送
    客户数据从Excel批量导入
    和OA审批打通
    天猫订单自动同步
    接口文档不清楚
    同步经常中断
    日历同步到飞书
    物流信息接口
    导出到Power BI
    ERP双向同步
    测试环境
  `,
  training: `
    training for new employees
    videos in Spanish
    certification for partners
    workshop on site
    record the webinars
    manual in Chinese
    online course for warehouse people
    training after each big release
    train-the-trainer
    sales training for our resellers
    exercises with sample data
    course for administrators
    short quick start guide
    certificates and exams for consultants
    demo script for the new product
    beginner tour inside the app
    webinar about the new reports
    新员工培训
    代理商产品培训
    培训视频
    工程师认证培训
    上门培训
    操作手册要中文的
    培训回放
    销售培训
    管理员培训课程
    新功能培训
    在线考试
    快速入门指南
  `,
  reporting: `
    report by region and month
    dashboard as PDF
    funnel per owner
    comparison with last year
    own fields in reports
    forecast per product
    weekly report by email
    better charts
    click on a chart to see the deals
    KPIs for management
    partner report: revenue per reseller
    Excel export of reports
    activity report per rep
    dashboard for the TV screen
    report totals in euros
    report on open tickets
    shared filters for reports
    growth per customer year over year
    overdue invoices report
    own dashboards per team
    月度报表按地区
    仪表盘导出PDF
    漏斗图按销售筛选
    同比分析
    报表定时发邮件
    销售预测报表
    图表可以下钻
    管理层看板
    导出Excel
    销售业绩周报
    代理商销售报表
    自定义报表字段
    客户增长统计
    工单统计报表
  `,
  usability: `
    dark theme
    app for Android phones
    buttons too small on the phone
    work offline
    too many clicks to log a visit
    shortcuts on the keyboard
    undo for deleted records
    iPhone app
    attach files by drag and drop
    error messages nobody understands
    keep my filters
    business card scanner
    where did the menu go?
    save drafts automatically
    larger font
    week should start on Monday
    colours are hard to tell apart
    copy a deal
    global search box
    menus in Polish
    simpler form for new customers
    安卓APP
    字体大一点
    深色模式
    没有网络时也能用
    点击次数太多
    批量勾选
    撤销删除
    自动保存草稿
    名片扫描
    中文界面
    找不到菜单
    手机端看附件
    保留筛选条件
    全局搜索框
    表单太长,简化一下
  `,
});
