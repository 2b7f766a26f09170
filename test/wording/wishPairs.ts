import { nonEmptyLines } from './labelledTexts.ts';

/** Two titles, as two people may type them. */
export type WishPair = readonly [first: string, second: string];

const pairs = (lines: string): WishPair[] =>
  nonEmptyLines(lines).map((line) => {
    const [first = '', second = ''] = line.split(' | ');
    return [first, second];
  });

/** Pairs that a colleague would record as one wish. */
export const sameWishes: readonly WishPair[] = pairs(`
  SSO | Support SSO
  SSO with Okta | Okta SSO
  single sign-on | Single Sign On support
  Dark mode | dark mode please
  Dark mode | Dark mode in the app
  Export invoices as PDF | PDF export of invoices
  Export to Excel | Excel export
  Bulk import of contacts | import contacts in bulk
  Two-factor login | two factor login for admins
  Salesforce sync | Two-way sync with Salesforce
  Outlook calendar integration | integrate with Outlook calendar
  Monthly invoice instead of one per order | one invoice per month
  Put our PO number on the invoice | PO number on invoices
  Volume discount | discounts for volume above 500 units
  Slow customer search | customer search is too slow
  Saturday delivery | Deliver on Saturdays
  Delivery before 8 am | deliver before 8 am
  Tracking number by email | email the tracking number
  Faster first reply to tickets | first reply to tickets within 4 hours
  24/7 support hotline | hotline 24/7
  Android app | An app for Android
  Offline mode | offline mode for the field team
  Keyboard shortcuts | shortcuts on the keyboard
  Audit log | audit log of all changes
  Webhook when an order changes | webhooks for order changes
  API rate limit too low | higher API rate limit
  Partner portal | portal for partners
  Partner certification | certification for partners
  Training videos in Spanish | Spanish training videos
  User manual in Chinese | Chinese user manual
  Schedule reports by email | scheduled email reports
  Custom fields in reports | reports with custom fields
  Filter the funnel by owner | funnel filter by owner
  Drag and drop for attachments | drag & drop attachments
  Autosave in long forms | autosave forms
  Calendar sync | Calender sync
  Customs papers for Switzerland | customs papers Switzerland
  Consignment stock | consignment stock at our site
  Payment terms 60 days | 60 days payment terms
  SEPA direct debit | pay by SEPA direct debit
  GDPR data deletion | delete data on request (GDPR)
  Pallets no higher than 1.8 m | pallets max 1.8 m high
  单点登录 | 支持单点登录
  单点登录 | 希望支持单点登录功能
  对接企业微信 | 企业微信对接
  电子发票 | 支持开电子发票
  电子发票自动发邮箱 | 电子发票自动发送到邮箱
  手机号脱敏 | 客户手机号脱敏
  报表导出PDF | 报表导出 PDF 格式
  支持周末送货 | 周末送货
  按月合并开票 | 发票按月合并开
  批量导入客户 | 客户批量导入
  工单响应太慢 | 工单响应时间太慢了
  管理员双因素认证 | 双因素认证
  对接SAP | 与SAP对接
  夜间模式 | 能不能增加夜间模式
  送货单上写批次号 | 送货单要有批次号
  搜索客户太慢 | 客户搜索太慢
  年付优惠 | 年付可以优惠吗
  离线使用 | 支持离线使用
  代理商产品培训 | 给代理商做产品培训
  退货上门取件 | 上门取退货
  操作日志 | 需要操作日志
  支持 SSO 登录 | SSO登录
  对接金蝶ERP | 金蝶 ERP 对接
`);

/** Pairs that are two wishes, many of them with most words in common. */
export const differentWishes: readonly WishPair[] = pairs(`
  Export invoices as PDF | Export invoices to Excel
  Export to PDF | Export to Excel
  Android app | iPhone app
  SSO with Okta | SSO with Azure AD
  Salesforce sync | HubSpot sync
  Import contacts | Export contacts
  Invoice in euros | Invoice in US dollars
  Delivery before 8 am | Delivery before 12 am
  Saturday delivery | Express delivery
  Training videos in Spanish | Training videos in French
  User manual in Chinese | User manual in German
  Slow customer search | Slow customer import
  Dark mode | Offline mode
  Volume discount | Discount for yearly prepayment
  Monthly invoice | Monthly report by region
  Report by region | Report by product
  Report of overdue invoices | Report of open tickets
  Audit log | Read-only role for auditors
  Two-factor login | Slow login
  API documentation | API rate limit
  Webhook when an order changes | Webhook when a deal is won
  Outlook calendar | Outlook plug-in for contacts
  Partner portal | Partner certification
  Partner certification | Partner pipeline report
  Customs papers for Switzerland | Customs papers for Norway
  Payment terms 60 days | Quotes valid for 60 days
  Support in Spanish | Support in Chinese
  Phone support | Chat support
  Support tickets by email | Support tickets in the portal
  Price list in Excel | Price list in PDF
  Price per seat | Price for the pilot
  Consignment stock | Stock levels of your warehouse
  Faster export | Faster import
  Delete contacts | Merge contacts
  Lock an account after failed logins | Close an account
  Named account manager | Account manager on vacation: hand over
  Filter the funnel by owner | Filter tickets by owner
  Custom fields in reports | Custom fields in the import
  Schedule reports by email | Share reports by link
  Connect to SAP | Connect to DATEV
  Smaller pallets | Smaller invoices
  Delivery notes by email | Delivery notes with batch number
  Return labels | Carton labels
  Backup twice a day | Admin course twice a year
  Bigger font | Bigger buttons
  Credit note for returns | Credit card payment
  Search box on every page | Search in attachments
  Data must stay in the EU | Data must be encrypted
  Menus in Polish | Invoices in Polish
  On-site training | On-site technician
  Sales training for resellers | Sales report for resellers
  Better packaging | Better margins
  Encrypt data | Decrypt data
  Internal notes | External notes
  单点登录 | 登录失败五次锁定账号
  单点登录 | 登录太慢
  电子发票 | 红字发票流程太慢
  电子发票 | 电子合同
  对接企业微信 | 对接钉钉
  对接金蝶 | 对接用友
  报表导出PDF | 报表导出Excel
  批量导入客户 | 批量导出客户
  批量导入客户 | 批量导入订单
  周末送货 | 周末客服
  周末送货 | 加急送货
  搜索客户太慢 | 导出客户太慢
  手机号脱敏 | 手机端字太小
  中文操作手册 | 中文界面
  代理商产品培训 | 代理商业绩排名
  年付优惠 | 教育行业优惠
  双因素认证 | 工程师认证
  操作日志 | 操作手册
  按区域的报表 | 按产品线的报表
  报价单有效期延长 | 账期延长
  工单响应太慢 | 接口响应太慢
  发票抬头修改 | 发票金额修改
  送货单上写批次号 | 发票上写订单号
  支持安卓 | 支持苹果
  支持微信付款 | 支持支付宝付款
  夜间模式 | 离线模式
  月度报表 | 月度对账单
  上门培训 | 上门取退货
  库存对经销商可见 | 价格对经销商可见
  客户分级 | 客户合并
  增加中文界面 | 增加英文界面
`);

/** Written after the threshold was set, and never used to change it. */
export const sameWishesUnseen: readonly WishPair[] = pairs(`
  Reseller price list | Price list for resellers
  Recurring orders | Recurring order function
  Attach files to a deal | file attachments on deals
  Import leads from LinkedIn | LinkedIn lead import
  Warranty extension to 3 years | 3 years warranty extension
  Read receipts for emails | email read receipts
  Multi-currency quotes | quotes in multiple currencies
  Loading bay delivery | deliver to the loading bay
  Spare parts catalogue | catalogue of spare parts online
  Send SMS reminders | SMS reminder
  Merge duplicate contacts | merging of duplicate contacts
  Custom logo on quotes | our logo on quotes
  Password reset by email | reset password by email
  WhatsApp chat | WhatsApp integration
  Partner training in Dubai | training for partners in Dubai
  Sandbox environment | A sandbox environment for developers
  合同到期提醒 | 合同到期自动提醒
  支持多币种报价 | 多币种报价
  短信通知客户 | 给客户发短信通知
  增加客户标签 | 客户标签功能
  发票重开 | 希望发票可以重开
  大客户折扣 | 大客户的折扣
  批量打印送货单 | 送货单批量打印
  移动端审批 | 支持移动端审批
`);

export const differentWishesUnseen: readonly WishPair[] = pairs(`
  Reseller price list | Reseller training list
  Recurring orders | Recurring invoices
  Attach files to a deal | Attach files to a ticket
  Import leads from LinkedIn | Import leads from Facebook
  Warranty extension to 3 years | Contract extension to 3 years
  Read receipts for emails | Email templates
  Multi-currency quotes | Multi-language quotes
  Loading bay delivery | Morning delivery
  Spare parts catalogue | Spare parts express shipping
  Send SMS reminders | Send email reminders
  Merge duplicate contacts | Import duplicate contacts
  Custom logo on quotes | Custom fields on quotes
  Password reset by email | Password rules
  WhatsApp chat | Chat in French
  Partner training in Dubai | Partner event in Dubai
  Sandbox environment | Staging environment
  合同到期提醒 | 合同模板
  支持多币种报价 | 支持多语言报价
  短信通知客户 | 邮件通知客户
  增加客户标签 | 增加客户地图
  发票重开 | 发票作废
  大客户折扣 | 大客户报表
  批量打印送货单 | 批量打印发票
  移动端审批 | 移动端报表
  移动端审批 | 合同审批
  库存预警 | 库存盘点
`);
