import { DateTime } from 'luxon';
import type { BotScope } from '../../slack/scopes.ts';

const moment = (at: Date): string =>
  DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyy-MM-dd HH:mm 'UTC'");
const times = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** Slack's codes by which an app, and not its token, is refused. */
const isAppGone = (error: string): boolean =>
  ['account_inactive', 'team_disabled', 'user_removed_from_team', 'access_denied'].includes(error);
const reinstall = 'open https://api.slack.com/apps → your app → Install App → Reinstall to Workspace';

const features: Record<BotScope, string> = {
  commands: '/prm and the shortcuts',
  'chat:write': 'every answer, digest, alert and notice',
  'chat:write.public': 'digests to public channels that nobody invited the app to',
  'app_mentions:read': '"@prm rate acme 75", the only way in threads',
  'im:history': 'the same words in a direct message to the app',
  'im:write': 'direct messages to owners when something needs them',
  'users:read': 'everybody’s own language and zone, and keeping guests out',
  'channels:read': 'keeping figures out of public channels that another organisation reads',
  'groups:read': 'keeping figures out of private channels that another organisation reads',
  'channels:history': 'looking in a public channel whether a post arrived whose answer was lost',
  'groups:history': 'looking in a private channel whether a post arrived whose answer was lost',
};

/** What `npm run prm -- doctor` says: plain text, a finding in a line, its cure in another. */
export const doctor = {
  usage: 'npm run prm -- doctor',
  does: 'looks whether everything is as it should be, and says what to do where it is not',
  help: `Looks at the settings, Node, the database, the tokens and their scopes, the channels that are
posted to, the clock, and what waits or was given up. It changes nothing, may run beside the
service, and goes on where something is missing. Ends with 0 when nothing has to be put right,
with 1 otherwise; what is only worth a look ("note") does not count.`,
  verdicts: { good: 'ok', note: 'note', bad: 'FAIL', unchecked: 'skip' },
  checks: {
    settings: 'Settings',
    node: 'Node',
    timeZones: 'Time zones',
    database: 'Database',
    migrations: 'Migrations',
    botToken: 'Bot token',
    connection: 'Connection',
    scopes: 'Scopes',
    clock: 'Clock',
    channels: 'Channels',
    deliveries: 'Deliveries',
    review: 'Daily review',
  },
  allGood: 'Nothing has to be put right.',
  toPutRight: (count: number) => `${times(count, 'thing', 'things')} to put right.`,
  failed: (why: string) => `this look failed: ${why}`,
  failedCure: 'put right what is above, then look again; if it stays, report it with this line',
  settingFirst: (variable: string) => `not looked at: ${variable} first`,
  tokenFirst: 'not looked at: the bot token first',
  lacking: {
    database: 'not looked at: a database that can be read first',
    migrations: 'not looked at: the migrations first',
    workspace: 'not looked at: the database does not know this workspace yet; npm start makes it known',
  },
  settings: {
    good: ({ port, engine }: { port: number | null; engine: 'sqlite' | 'postgres' }) =>
      `complete: ${port === null ? 'Socket Mode' : `HTTP on port ${port}`}, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    problem: ({ variable, isMissing }: { variable: string; isMissing: boolean }) =>
      isMissing ? `${variable} is missing` : `${variable} cannot be used`,
    cure: ({ advice }: { variable: string; isMissing: boolean; advice: string }) =>
      advice.replace(/^is missing: /, ''),
  },
  node: {
    good: (found: string) => found,
    tooOld: ({ found, oldest }: { found: string; oldest: string }) =>
      `${found} is too old: ${oldest} or later is needed`,
    cure: 'run it by npm (npm run prm -- doctor), which takes the project’s own Node on Linux x64; elsewhere install Node 24 from https://nodejs.org',
  },
  timeZones: {
    good: ({ version, inUse }: { version: string | null; inUse: number }) =>
      `the data of ${version ?? 'the system'}${inUse > 0 ? `; ${times(inUse, 'zone', 'zones')} in use, all known` : ''}`,
    wrong: 'this Node does not know when New York turns its clocks',
    unknown: (zones: readonly string[]) => `unknown to this Node: ${zones.join(', ')}`,
    cure: 'use a Node with full time zone data (https://nodejs.org; not one built with small-icu), and take NODE_ICU_DATA out of the environment',
  },
  database: {
    good: ({ place, size, free }: { place: string; size: string | null; free: string | null }) =>
      size === null ? `${place}, writable` : `${place}, whole and writable; ${size} MB, ${free} MB free`,
    missing: (place: string) => `there is none at ${place} yet`,
    missingCure: 'npm start makes it; if there should be one, correct DATABASE_URL',
    notMade: ({ place, why }: { place: string; why: string }) =>
      `there is none at ${place}, and none can be made (${why})`,
    readOnly: ({ place, why }: { place: string; why: string }) => `${place} cannot be written to (${why})`,
    writableCure: (place: string) =>
      `run it as the user of the service, and give that user the file and its folder: sudo chown -R prm ${place.replace(/[^/]*$/, '') || place}`,
    unreadable: ({ place, why }: { place: string; why: string }) => `${place} cannot be used (${why})`,
    unreadableCure: 'correct DATABASE_URL, start the server it names, or put a backup in place of the file',
    damaged: (why: string) => `it is damaged (${why})`,
    damagedCure: 'stop the service, put the last good backup in its place, and have the disk looked at',
    noRoom: ({ place, free }: { place: string; free: string }) =>
      `only ${free} MB are free where ${place} is`,
    roomCure: 'make room on that disk: a full one refuses every change until there is some',
    longLog: (size: string) => `its log (-wal) has grown to ${size} MB`,
    logCure: 'close whatever else has the file open (a backup, a viewer), then restart the service',
  },
  migrations: {
    good: (applied: number) => `${times(applied, 'migration', 'migrations')} applied, none missing`,
    pending: ({ applied, pending }: { applied: number; pending: number }) =>
      `${applied} applied, ${times(pending, 'is', 'are')} missing`,
    pendingCure: 'make a backup, then npm start applies them',
    fault: (why: string) => why,
    faultCure: 'git pull && npm ci && npm run build, so that the program is not older than its database',
  },
  slack: {
    unreachable: ({ address, why }: { address: string; why: string }) =>
      `Slack was not reached at ${address} (${why})`,
    unreachableCure:
      'let this machine call that host by HTTPS (firewall, proxy, DNS), or correct SLACK_API_URL; https://slack-status.com tells whether Slack is down',
  },
  botToken: {
    good: ({ botName, teamName }: { botName: string; teamName: string }) => `@${botName} in ${teamName}`,
    refused: (error: string) => `Slack refuses it (${error})`,
    ofPerson: (name: string) => `it is the token of a person, ${name}`,
    cure: (error: string): string =>
      isAppGone(error)
        ? reinstall
        : 'copy OAuth & Permissions → Bot User OAuth Token of https://api.slack.com/apps into SLACK_BOT_TOKEN',
  },
  connection: {
    socket: 'Socket Mode: the app token opens connections',
    http: (port: number) =>
      `HTTP on port ${port}; whether the signing secret is right shows when Slack calls`,
    refused: (error: string) => `Socket Mode: Slack refuses the app token (${error})`,
    cure: (error: string): string => {
      if (isAppGone(error)) return reinstall;
      if (error === 'missing_scope' || error === 'no_permission')
        return 'Basic Information → App-Level Tokens → give it the scope connections:write';
      return 'Basic Information → App-Level Tokens → Generate with connections:write, put it into SLACK_APP_TOKEN; and Socket Mode → Enable';
    },
  },
  scopes: {
    good: (count: number) => `all ${count} granted`,
    untold: 'Slack did not say which are granted',
    missing: ({ scope, feature }: { scope: string; feature: string }) => `${scope} is missing: ${feature}`,
    optional: (missing: string) => `${missing} (optional)`,
    cure: (scope: string) =>
      `OAuth & Permissions → Bot Token Scopes → add ${scope}, then Install App → Reinstall to Workspace`,
    features,
  },
  clock: {
    good: (seconds: number) => (seconds === 0 ? 'as Slack’s' : `${seconds} s off Slack’s`),
    off: ({ seconds, isAhead }: { seconds: number; isAhead: boolean }) =>
      `${seconds} s ${isAhead ? 'ahead of' : 'behind'} Slack’s: signed requests are refused from 300 s on, and digests come at the wrong time`,
    untold: 'Slack did not say what time it is',
    cure: 'let the machine set its clock: sudo timedatectl set-ntp true',
  },
  channels: {
    none: 'none is posted to yet',
    good: (count: number) => (count === 1 ? '1 takes posts' : `${count} take posts`),
    rest: (count: number) => `${count} more were not looked at`,
    noLook: (error: string) => `Slack lets nobody look (${error}); see Scopes`,
    ofDigest: 'a digest',
    ofParty: ({ party, others }: { party: string; others: number }) =>
      others > 0 ? `${party} and ${others} more` : party,
    unanswered: (c: { channel: string; use: string; why: string }) =>
      `${c.channel} (${c.use}) could not be looked at (${c.why})`,
    gone: (c: { channel: string; use: string; why: string }) =>
      `${c.channel} (${c.use}) is gone, or private without the app (${c.why})`,
    goneCure:
      'in Slack: /invite @prm in it, or choose another one (/prm digest list → Edit, /prm edit for a party)',
    archived: (c: { channel: string; use: string }) => `${c.channel} (${c.use}) is archived`,
    archivedCure: 'unarchive it, or choose another one (/prm digest list → Edit, /prm edit for a party)',
    shared: (c: { channel: string; use: string }) =>
      `${c.channel} (${c.use}) is shared with another organisation: figures are never posted there`,
    sharedCure: 'choose another one (/prm digest list → Edit, /prm edit for a party)',
    notIn: (c: { channel: string; use: string }) => `the app may not post in ${c.channel} (${c.use})`,
    notInCure: (channel: string) => `in Slack, type /invite @prm in ${channel}`,
  },
  deliveries: {
    good: (waiting: number) =>
      waiting === 0 ? 'nothing waits' : `${times(waiting, 'message', 'messages')} on the way`,
    late: (d: { count: number; since: Date; error: string | null }) =>
      `${times(d.count, 'message waits', 'messages wait')} since ${moment(d.since)}${d.error ? ` (${d.error})` : ''}`,
    lateCure: (error: string | null): string =>
      error
        ? 'put right what Slack says in brackets (Scopes and Channels above may tell how); it is tried again by itself'
        : 'start the service (npm start), or look into its log for why it does not post',
    givenUp: (d: { count: number; state: string; error: string | null; last: Date }) =>
      d.state === 'unsure'
        ? `${times(d.count, 'message', 'messages')} may not have arrived, the last ${moment(d.last)}`
        : `${times(d.count, 'message was', 'messages were')} given up, the last ${moment(d.last)}${d.error ? ` (${d.error})` : ''}`,
    givenUpCure: 'whoever asked for it was told in a direct message, with a button to send it again',
  },
  review: {
    good: (day: string) => `last done for ${day}`,
    never: 'it has not been done yet',
    late: (day: string) => `last done for ${day}`,
    cure: 'keep the service running (npm start, or systemctl start prm): it is done within a minute, once a day',
  },
};
