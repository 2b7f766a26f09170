import type { WorkspaceFixture } from '../playground/workspaceFixture.ts';

/** Who one may act as: a rep, a Chinese-speaking rep, a manager, an admin, a viewer and a guest. */
export const demoPeople = {
  ana: 'U01ANARUIZ',
  lin: 'U02LINXIAO',
  mo: 'U03MOHADDAD',
  ada: 'U04ADABERG',
  vic: 'U05VICLANG',
  gus: 'U06GUSPARK',
} as const;

export const demoChannels = {
  general: 'C01GENERAL',
  sales: 'C02SALES',
  success: 'C03SUCCESS',
  partners: 'C04PARTNERS',
  management: 'C05MANAGE',
} as const;

const { ana, lin, mo, ada, vic, gus } = demoPeople;

/** The made-up company whose Slack the demo is. */
export const demoWorkspace: WorkspaceFixture = {
  team: { id: 'T01HARBOUR', name: 'Harbour & Pine', domain: 'harbour-pine' },
  users: [
    {
      id: ana,
      name: 'ana',
      realName: 'Ana Ruiz',
      displayName: 'Ana Ruiz',
      title: 'Account rep',
      tz: 'Europe/Berlin',
      avatarColor: '2f6f8f',
    },
    {
      id: lin,
      name: 'lin',
      realName: '林晓',
      displayName: '林晓',
      title: '客户代表',
      locale: 'zh-CN',
      tz: 'Asia/Shanghai',
      avatarColor: 'a8552a',
    },
    {
      id: mo,
      name: 'mo',
      realName: 'Mo Haddad',
      displayName: 'Mo Haddad',
      title: 'Sales manager',
      tz: 'America/New_York',
      avatarColor: '4b7d4f',
    },
    {
      id: ada,
      name: 'ada',
      realName: 'Ada Berg',
      displayName: 'Ada Berg',
      title: 'Workspace admin',
      tz: 'Europe/London',
      isAdmin: true,
      isOwner: true,
      avatarColor: '6a4c93',
    },
    {
      id: vic,
      name: 'vic',
      realName: 'Vic Lang',
      displayName: 'Vic Lang',
      title: 'Finance (may look)',
      tz: 'Europe/Berlin',
      avatarColor: '8a6d1f',
    },
    {
      id: gus,
      name: 'gus',
      realName: 'Gus Park',
      displayName: 'Gus Park',
      title: 'Guest from an agency',
      tz: 'America/Chicago',
      isRestricted: true,
      avatarColor: '7a7a7a',
    },
  ],
  channels: [
    {
      id: demoChannels.general,
      name: 'general',
      topic: 'Everybody',
      hasApp: true,
      members: [ana, lin, mo, ada, vic, gus],
    },
    {
      id: demoChannels.sales,
      name: 'sales',
      topic: 'Customers: who needs what',
      hasApp: true,
      members: [ana, lin, mo, ada, gus],
    },
    {
      id: demoChannels.success,
      name: 'customer-success',
      topic: 'Alerts and the weekly digest',
      hasApp: true,
      members: [ana, lin, mo, ada, vic],
    },
    {
      id: demoChannels.partners,
      name: 'partners',
      topic: 'Resellers and integrators',
      hasApp: true,
      members: [ana, lin, mo, ada],
    },
    {
      id: demoChannels.management,
      name: 'management',
      kind: 'private',
      topic: 'Figures',
      hasApp: true,
      members: [mo, ada],
    },
  ],
};
