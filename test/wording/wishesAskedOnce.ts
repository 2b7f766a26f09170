import { type LabelledText, labelledTexts } from './labelledTexts.ts';

/**
 * Wishes as people type them, with the category a careful colleague gave, each asked for once. Written by hand:
 * short and long, both languages and mixtures, slips of the pen, words several categories share, doubtful labels.
 */
export const wishesAskedOnce: readonly LabelledText[] = labelledTexts({
  security: `
    single sign-on with Okta
    SSO for all our subsidiaries
    Two-factor login for admins
    enforce 2FA on every account
    audit log of who changed what
    Passwords must expire after 90 days
    restrict access by IP range
    Encrypt attachments at rest
    penetration test report for this year
    GDPR: delete a person's data on request
    Data must stay in the EU
    role based permissions for the finance team
    read-only role for auditors
    lock an account after five failed logins
    session timeout after 15 minutes idle
    hide customer phone numbers from interns
    SOC 2 certificate for our procurement
    we need to see who exported the customer list
    log in with Azure AD
    Revoke access the day somebody leaves
    signed data processing agreement
    mask card numbers in the export
    passwrd reset without calling you
    security questionnaire answered before renewal
    backup restore drill twice a year
    支持单点登录
    对接企业微信扫码登录
    管理员双因素认证
    操作日志要能查到是谁改的
    数据加密存储
    按部门设置数据权限
    限制IP访问后台
    离职员工账号自动停用
    等保三级测评材料
    客户手机号脱敏显示
    密码强度策略可配置
    导出客户名单要审批
    希望支持 SSO 登录
    登录失败五次锁定账号
    服务器要放在国内机房
  `,
  billing: `
    one invoice per month instead of one per order
    Put our PO number on the invoice
    invoices in PDF by email to accounting
    Pay by direct debit
    credit note for the returned units
    invoice in euros and pounds
    VAT number missing on invoices
    e-invoicing (Peppol) from January
    split the bill between two cost centres
    billing contact different from the user contact
    payment terms 60 days
    remind us before the card expires
    automatic receipts after payment
    download all invocies of a year at once
    pay by credit card online
    prorate when we add seats in the middle of the month
    dunning letters went to the wrong person
    correct the billing address of our Lyon branch
    statement of account every quarter
    show open invoices in the portal
    pay partners' commission together with the rebate
    self-billing for commissions
    refund to the original card
    电子发票自动发送到邮箱
    支持开增值税专用发票
    发票抬头可以自己修改
    按月合并开票
    账单按成本中心拆分
    对账单每月五号前给到
    支持支付宝和微信付款
    付款后自动开收据
    账期延长到60天
    红字发票流程太慢
    返利和佣金一起结算
    发票上要有采购订单号
    希望能在线查未付款账单
    开票信息填错了想自己改
    佣金结算明细要能下载
  `,
  performance: `
    search takes ten seconds with 50k customers
    Dashboard loads slowly on Monday mornings
    page freezes when scrolling the order list
    speed up the nightly import
    time-outs when exporting a year of data
    the app is slow from our Singapore office
    report with 100 000 rows should open in under 5 seconds
    less lag when typing in the notes field
    bulk update of 5000 records without crashing
    API latency below 200 ms
    higher rate limit for the API
    faster sync with the warehouse system
    99.9 % uptime guaranteed
    slow login in the morning peak
    big attachments make the browser hang
    list of orders should load page by page
    outage last Friday, want a status page
    memory usage of the desktop client keeps growing
    caching for the product catalogue
    loading spinner forever on the deals board
    queries on history are sluggish
    搜索客户太慢了
    首页加载要十几秒
    导出一年数据总是超时
    高峰期系统卡顿
    批量更新五千条会崩溃
    接口响应时间控制在200毫秒内
    订单列表滚动卡死
    提高并发上限
    报表打开太慢
    晚上同步任务跑太久
    系统可用性保证99.9%
    大附件上传卡住
    月底系统经常打不开
    查询历史记录响应慢
  `,
  support: `
    answer tickets on weekends too
    A named contact instead of a ticket queue
    phone support in Spanish
    first reply within four hours
    24/7 hotline for production outages
    tell us when a ticket is closed
    escalation path for urgent problems
    support in our time zone
    chat with a human, not the bot
    status of my open tickets in the portal
    reply in Chinese please
    monthly service review call
    Spare technician on site during the audit
    bug fixes should come with an explanation
    the helpdesk should know our contract
    hand over when our account manager is on vacation
    callback instead of waiting on the phone
    SLA report for our tickets
    remote session for difficult cases
    keep one ticket for one problem
    onsite visit after go-live
    joint hotline for partner's end customers
    周末也能有人值班
    希望有专属客服
    工单响应时间缩短到四小时
    7x24小时电话支持
    工单关闭前先通知我们
    紧急问题要有升级渠道
    不要机器人客服
    客户经理休假时有人接手
    售后响应太慢
    可以远程协助处理问题
    每月一次服务回顾会
    工单进度能在门户里看到
    客服要懂我们的合同
    上线后安排现场支持
    问题解决后给出原因说明
  `,
  logistics: `
    deliver to our second warehouse in Gdansk
    tracking number by email when shipped
    delivery before 8 am
    pallets no higher than 1.8 m
    Saturday delivery for the Paris stores
    partial shipments when something is out of stock
    drop shipping straight to the end customer
    smaller minimum order quantity
    customs papers for Switzerland
    pick up returns at our dock
    consignment stock at our site
    carton labels with our article numbers
    less plastic in the packaging
    delivery notes must show the batch number
    choose the carrier ourselves
    express shipping for spare parts
    lead time of two weeks instead of six
    notify us of delays a day ahead
    cold chain for the vaccines
    combine orders into one shipment per week
    deliveries to the loading bay at the back
    damaged cartons again, better packing please
    return lable in the box
    stock levels of your warehouse visible to partners
    支持送货到第二个仓库
    发货后短信通知物流单号
    早上八点前送到
    急件当天发货
    缺货时可以分批发
    一件代发给终端客户
    包装箱要印我们的料号
    送货单上写批次号
    交期从六周缩短到两周
    上门取退货
    冷链运输
    延迟要提前一天通知
    周六也能送货
    最小起订量降低
    包装破损严重,请加固
    每周合并成一票发货
    库存对经销商可见
  `,
  pricing: `
    volume discount above 500 units
    fixed price for two years
    Price list in Excel every quarter
    cheaper plan for small branches
    discount for yearly prepayment
    price per seat is too high
    free tier for our volunteers
    no price increase without three months' notice
    quote in Swiss francs
    pay only for what we use
    match the competitor's offer
    better margin for resellers
    deal registration protects our price
    pricing for schools and charities
    a bundle of license and maintenance
    annual contract with monthly cancellation
    rebate when we reach the target
    special price for the pilot phase
    discounts visible in the quote
    lower the setup fee
    transparant price tiers
    quotes valid for 60 days
    量大可以再打折
    价格两年不变
    按使用量收费
    每个账号价格太高
    年付优惠
    涨价要提前三个月通知
    给代理商更高的利润空间
    报价单有效期延长到60天
    教育行业优惠价
    竞品报价更低
    返点政策要透明
    试用期特价
    套餐价格太复杂
    达到目标后返利
    降低实施费用
    阶梯报价
  `,
  integration: `
    connect to SAP
    two-way sync with Salesforce
    Outlook calendar integration
    webhooks when an order changes
    REST API for contacts
    import from HubSpot
    push deals to our ERP
    Zapier connector
    EDI orders (EDIFACT)
    sync contacts with Google
    Teams notifications
    Slack message when a deal is won
    single API key per environment
    sandbox for testing our connector
    export everything as CSV every night to SFTP
    plug-in for Gmail
    link with our web shop (Shopify)
    GraphQL endpoint
    shipping data from DHL into the CRM
    invoices into DATEV automatically
    OAuth for third party apps
    Power BI connector
    field mapping when importing
    API documentation with examples
    sync stops when a custom field is renamed
    user provisioning by SCIM
    embed the widget in our intranet
    connector for Jira tickets
    duplicates after every sync with Dynamics
    对接金蝶ERP
    和用友U8打通
    企业微信集成
    钉钉消息通知
    开放API接口
    订单变更推送webhook
    与SAP双向同步
    支持从Excel导入客户
    对接我们的OA系统
    和电商平台(天猫、京东)打通订单
    提供测试环境和接口文档
    同步后出现重复客户
    飞书日历同步
    对接物流公司接口
    数据每晚推送到SFTP
    和Power BI对接
    Salesforce 双向同步
  `,
  training: `
    onboarding course for new reps
    training videos in Spanish
    certification for partner engineers
    a workshop at our office
    recorded webinars
    user manual in Chinese
    e-learning for the warehouse staff
    refresher training after the big update
    train the trainer program
    sales training for resellers
    sample exercises with test data
    admin course twice a year
    quick start guide on one page
    exam vouchers for our consultants
    demo scripts for partners
    help texts are too technical
    in-app tours for beginners
    training for the new reporting module
    新员工上手培训
    给代理商做产品培训
    培训视频要有字幕
    合作伙伴工程师认证
    上门培训一天
    中文操作手册
    培训录像可以回看
    销售话术培训
    管理员进阶课程
    更新后再培训一次
    希望有在线考试和证书
    新手引导
  `,
  reporting: `
    monthly report by region
    export dashboard as PDF
    filter the funnel by owner
    compare this quarter with last year
    custom fields in reports
    forecast by product line
    schedule reports by email
    pie charts are hard to read
    drill down from the chart to the deals
    KPI overview for the board
    churn report for partners
    export to Excel keeps the formats
    sales per rep per week
    dashboard on the office TV
    totals in our own currency
    pipeline report per partner
    report of support tickets by topic
    save a filter and share it with the team
    year over year growth per customer
    report of overdue invoices
    dashbord for the managing director
    按区域的月度报表
    报表导出PDF
    仪表盘可以自定义
    销售漏斗按负责人筛选
    和去年同期对比
    定时把报表发到邮箱
    按产品线预测
    图表点进去能看明细
    给老板看的总览大屏
    导出Excel格式会乱
    每周每个销售的业绩统计
    代理商业绩排名
    报表里加自定义字段
    工单按问题类型统计
  `,
  usability: `
    dark mode
    Android app
    bigger buttons on the phone
    offline mode for the field team
    fewer clicks to log a call
    keyboard shortcuts
    undo after deleting by mistake
    the iPhone app logs me out all the time
    drag and drop for attachments
    clearer error messages
    remember my last filter
    scan business cards with the phone
    menu is confusing after the update
    autosave in long forms
    font is too small
    date picker starts the week on Sunday
    colour blind friendly charts
    copy a record with one click
    search box on every page
    voice notes on the way home
    translate the menus into Polish
    手机端字太小
    希望有安卓APP
    夜间模式
    离线也能用
    操作步骤太多
    批量选择
    误删后能撤销
    表单自动保存
    扫名片录入客户
    界面翻译成中文
    菜单改版后找不到功能
    手机上看不了附件
    记住上次的筛选条件
    搜索框放到首页
    拖拽上传
  `,
});
