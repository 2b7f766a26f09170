import { DateTime } from 'luxon';
import type { BotScope } from '../../slack/scopes.ts';
import type { Texts } from '../texts.ts';

const moment = (at: Date): string =>
  DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyy-MM-dd HH:mm 'UTC'");

/** Slack's codes by which an app, and not its token, is refused. */
const isAppGone = (error: string): boolean =>
  ['account_inactive', 'team_disabled', 'user_removed_from_team', 'access_denied'].includes(error);
const reinstall =
  '打开 https://api.slack.com/apps → 您的应用 → Install App → Reinstall to Workspace，重新安装';
const choose = '换一个频道（/prm 简报 列表 → 修改；客户或伙伴用 /prm 修改）';

const features: Record<BotScope, string> = {
  commands: '/prm 命令和快捷方式',
  'chat:write': '所有回答、简报、警报和通知',
  'chat:write.public': '向未邀请本应用的公开频道发送简报',
  'app_mentions:read': '用“@prm 评分 acme 75”，消息列中只能这样用',
  'im:history': '在与本应用的私信中输入同样的命令',
  'im:write': '需要负责人处理时给他们发私信',
  'users:read': '每个人自己的语言和时区，以及排除访客',
  'channels:read': '不在与其他组织共享的公开频道中显示数据',
  'groups:read': '不在与其他组织共享的私有频道中显示数据',
  'channels:history': '确认未收到回应的消息是否已发到公开频道',
  'groups:history': '确认未收到回应的消息是否已发到私有频道',
};

const missingSource: Record<string, string> = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions → Install to workspace → 复制 Bot User OAuth Token',
  SLACK_APP_TOKEN:
    'Basic Information → App-Level Tokens → Generate，权限选 connections:write（若用 HTTP 接收：改填 SLACK_SIGNING_SECRET 和 PORT）',
};
const form: Record<string, string> = {
  SLACK_BOT_TOKEN: '重新复制令牌：不能带引号、空格或换行',
  SLACK_APP_TOKEN: '重新复制令牌：不能带引号、空格或换行',
  SLACK_SIGNING_SECRET: '重新复制密钥：不能带引号、空格或换行',
  PORT: '填写 0 到 65535 的整数，例如 3000',
  SLACK_API_URL:
    '填写以 https:// 开头、以 /api/ 结尾的地址，例如 https://slack.com/api/（仅本机可用 http://）',
  DATABASE_URL: '填写文件路径（./data/prm.sqlite）或 postgres://用户:密码@主机:5432/prm',
  LOG_LEVEL: '填写其中之一：trace、debug、info、warn、error、fatal、silent',
};

export const doctor: Texts['doctor'] = {
  usage: 'npm run prm -- doctor',
  does: '检查一切是否正常，并说明有问题时该怎么办',
  help: `检查设置、Node、数据库、令牌及其权限、要发送到的频道、时钟，以及等待发送和放弃发送的消息。
只检查，不改动任何内容；可在服务运行时使用；缺少某项时继续检查其余部分。没有需要处理的问题时
退出码为 0，否则为 1；仅供留意的（“注意”）不计入。`,
  verdicts: { good: '正常', note: '注意', bad: '失败', unchecked: '未查' },
  checks: {
    settings: '设置',
    node: 'Node 版本',
    timeZones: '时区数据',
    database: '数据库',
    migrations: '数据库迁移',
    botToken: '机器人令牌',
    connection: '连接',
    scopes: '权限',
    clock: '时钟',
    channels: '频道',
    deliveries: '消息发送',
    review: '每日回顾',
  },
  allGood: '没有需要处理的问题。',
  toPutRight: (count) => `有 ${count} 个问题需要处理。`,
  failed: (why) => `此项检查未能完成：${why}`,
  failedCure: '先处理上面的问题再检查；若仍出现，请附上此行报告',
  settingFirst: (variable) => `未检查：须先填好 ${variable}`,
  tokenFirst: '未检查：须先有可用的机器人令牌',
  lacking: {
    database: '未检查：须先有可读取的数据库',
    migrations: '未检查：须先完成数据库迁移',
    workspace: '未检查：数据库还不认识此工作区；运行 npm start 即可',
  },
  settings: {
    good: ({ port, engine }) =>
      `完整：${port === null ? 'Socket Mode' : `HTTP 端口 ${port}`}，${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    problem: ({ variable, isMissing }) => (isMissing ? `缺少 ${variable}` : `${variable} 无法使用`),
    cure: ({ variable, isMissing, advice }) =>
      (isMissing ? missingSource[variable] : form[variable]) ?? advice,
  },
  node: {
    good: (found) => found,
    tooOld: ({ found, oldest }) => `${found} 版本过旧，需要 ${oldest} 或更新版本`,
    cure: '用 npm 运行（npm run prm -- doctor），Linux x64 上会使用项目自带的 Node；其他系统请从 https://nodejs.org 安装 Node 24',
  },
  timeZones: {
    good: ({ version, inUse }) =>
      `数据版本 ${version ?? '随系统'}${inUse > 0 ? `；使用中的 ${inUse} 个时区均可识别` : ''}`,
    wrong: '此 Node 不知道纽约何时调整夏令时',
    unknown: (zones) => `此 Node 无法识别：${zones.join('、')}`,
    cure: '使用带完整时区数据的 Node（https://nodejs.org，不要用 small-icu 版本），并去掉环境变量 NODE_ICU_DATA',
  },
  database: {
    good: ({ place, size, free }) =>
      size === null ? `${place}，可写入` : `${place}，完整且可写入；${size} MB，磁盘剩余 ${free} MB`,
    missing: (place) => `${place} 还不存在`,
    missingCure: '运行 npm start 会创建；如果本应存在，请更正 DATABASE_URL',
    notMade: ({ place, why }) => `${place} 不存在，也无法创建（${why}）`,
    readOnly: ({ place, why }) => `${place} 无法写入（${why}）`,
    writableCure: (place) =>
      `以服务的用户运行，并把文件及其文件夹交给该用户：sudo chown -R prm ${place.replace(/[^/]*$/, '') || place}`,
    unreadable: ({ place, why }) => `${place} 无法使用（${why}）`,
    unreadableCure: '更正 DATABASE_URL，启动它所指的服务器，或用备份替换该文件',
    damaged: (why) => `数据已损坏（${why}）`,
    damagedCure: '停止服务，用最近一份完好的备份替换，并检查磁盘',
    noRoom: ({ place, free }) => `${place} 所在磁盘只剩 ${free} MB`,
    roomCure: '请清理该磁盘：磁盘写满后，任何修改都会被拒绝，直到有空间为止',
    longLog: (size) => `日志文件（-wal）已增至 ${size} MB`,
    logCure: '关闭其他打开该文件的程序（备份、查看工具），然后重启服务',
  },
  migrations: {
    good: (applied) => `已应用 ${applied} 个，没有缺少`,
    pending: ({ applied, pending }) => `已应用 ${applied} 个，还缺 ${pending} 个`,
    pendingCure: '先备份，再运行 npm start 即会应用',
    fault: (why) => `数据库与此版本不符（${why}）`,
    faultCure: '运行 git pull && npm ci && npm run build，使程序不比数据库旧',
  },
  slack: {
    unreachable: ({ address, why }) => `无法连接 ${address} 上的 Slack（${why}）`,
    unreachableCure:
      '允许本机以 HTTPS 访问该主机（防火墙、代理、DNS），或更正 SLACK_API_URL；https://slack-status.com 可查看 Slack 是否故障',
  },
  botToken: {
    good: ({ botName, teamName }) => `${teamName} 中的 @${botName}，有效`,
    refused: (error) => `被 Slack 拒绝（${error}）`,
    ofPerson: (name) => `这是个人（${name}）的令牌`,
    cure: (error) =>
      isAppGone(error)
        ? reinstall
        : '在 https://api.slack.com/apps 的 OAuth & Permissions 复制 Bot User OAuth Token，填入 SLACK_BOT_TOKEN',
  },
  connection: {
    socket: 'Socket Mode：应用令牌可以建立连接',
    http: (port) => `HTTP 端口 ${port}；签名密钥是否正确，要等 Slack 调用时才知道`,
    refused: (error) => `Socket Mode：应用令牌被 Slack 拒绝（${error}）`,
    cure: (error) => {
      if (isAppGone(error)) return reinstall;
      if (error === 'missing_scope' || error === 'no_permission')
        return '在 Basic Information → App-Level Tokens 中为它加上权限 connections:write';
      return '在 Basic Information → App-Level Tokens 用 connections:write 生成令牌，填入 SLACK_APP_TOKEN；并在 Socket Mode 中启用';
    },
  },
  scopes: {
    good: (count) => `${count} 项均已授予`,
    untold: 'Slack 没有说明已授予哪些权限',
    missing: ({ scope, feature }) => `缺少 ${scope}，影响：${feature}`,
    optional: (missing) => `${missing}（可选）`,
    cure: (scope) =>
      `在 OAuth & Permissions → Bot Token Scopes 添加 ${scope}，再到 Install App → Reinstall to Workspace 重新安装`,
    features,
  },
  clock: {
    good: (seconds) => (seconds === 0 ? '与 Slack 一致' : `与 Slack 相差 ${seconds} 秒`),
    off: ({ seconds, isAhead }) =>
      `比 Slack ${isAhead ? '快' : '慢'} ${seconds} 秒：相差 300 秒起签名请求会被拒绝，简报也会在错误的时间发送`,
    untold: 'Slack 没有说明时间',
    cure: '让系统自动校时：sudo timedatectl set-ntp true',
  },
  channels: {
    none: '还没有要发送到的频道',
    good: (count) => `${count} 个可以发送`,
    rest: (count) => `另有 ${count} 个未检查`,
    noLook: (error) => `Slack 不允许查看（${error}）；请看“权限”`,
    ofDigest: '简报',
    ofParty: ({ party, others }) => (others > 0 ? `${party} 等 ${others + 1} 个` : party),
    unanswered: (c) => `${c.channel}（${c.use}）无法查看（${c.why}）`,
    gone: (c) => `${c.channel}（${c.use}）已不存在，或是本应用不在其中的私有频道（${c.why}）`,
    goneCure: `在该频道中输入 /invite @prm，或${choose}`,
    archived: (c) => `${c.channel}（${c.use}）已归档`,
    archivedCure: `取消归档，或${choose}`,
    shared: (c) => `${c.channel}（${c.use}）与其他组织共享：不会在其中发送数据`,
    sharedCure: choose,
    notIn: (c) => `本应用不能在 ${c.channel}（${c.use}）中发消息`,
    notInCure: (channel) => `在 Slack 的 ${channel} 中输入 /invite @prm`,
  },
  deliveries: {
    good: (waiting) => (waiting === 0 ? '没有等待发送的消息' : `${waiting} 条正在发送`),
    late: (d) => `${d.count} 条消息自 ${moment(d.since)} 起等待发送${d.error ? `（${d.error}）` : ''}`,
    lateCure: (error) =>
      error
        ? '处理括号中 Slack 所说的问题（参见上面的“权限”和“频道”）；之后会自动重试'
        : '启动服务（npm start），或查看日志中未发送的原因',
    givenUp: (d) =>
      d.state === 'unsure'
        ? `${d.count} 条消息可能未送达，最近一条在 ${moment(d.last)}`
        : `${d.count} 条消息已放弃发送，最近一条在 ${moment(d.last)}${d.error ? `（${d.error}）` : ''}`,
    givenUpCure: '已用私信告知相关人员，其中有按钮可再次发送',
  },
  review: {
    good: (day) => `最近一次为 ${day}`,
    never: '还没有进行过',
    late: (day) => `最近一次为 ${day}`,
    cure: '让服务保持运行（npm start 或 systemctl start prm）：一分钟内即会进行，每天一次',
  },
};
