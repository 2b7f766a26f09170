import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../people/role.ts';
import { addSubscription } from '../reports/addSubscription.ts';
import { digestSections } from '../reports/digest.ts';
import { cronOf } from '../reports/digestSchedule.ts';
import type { SubscriptionSettings } from '../reports/subscription.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { demoAct } from './demoAct.ts';
import { demoChannels, demoPeople, demoWorkspace } from './demoWorkspace.ts';
import { addSampleData } from './sampleData.ts';

/** What an admin of the made-up company has given out. */
const demoRoles: readonly [keyof typeof demoPeople, Role][] = [
  ['mo', 'manager'],
  ['vic', 'viewer'],
];

/** Makes the workspace known, with its people's roles, and fills it once; what is there already stays. */
export const prepareDemoData = async (
  store: Store,
  team: { id: string; name: string },
  { isEmpty, now }: { isEmpty: boolean; now: Date },
): Promise<void> => {
  const isNew = !(await store.listWorkspaceIds()).includes(team.id);
  if (!isNew) return;
  await store.addWorkspace({
    id: team.id,
    name: team.name,
    zone: 'Europe/Berlin',
    language: 'en',
    defaultRole: 'rep',
    botUserId: null,
    createdAt: now,
    reviewedOn: null,
  });
  const workspace = store.inWorkspace(team.id);
  await giveRoles(workspace, now);
  if (isEmpty) return;
  await addSampleData(workspace, now, uuidv7);
  await workspace.write(async (tx) => {
    for (const settings of demoDigests) await addSubscription(tx, demoAct('mo', now), settings);
  });
};

const allSections = [...digestSections];

/** The weekly digests that the manager has set up. */
const demoDigests: readonly SubscriptionSettings[] = [
  {
    channelId: demoChannels.success,
    sections: allSections,
    filters: {},
    cron: cronOf({ days: [1], time: '09:00' }),
    zone: 'America/New_York',
    language: 'en',
    alertsAtOnce: true,
    tierChangesAtOnce: true,
  },
  {
    channelId: demoChannels.partners,
    sections: allSections,
    filters: { side: 'partner' },
    cron: cronOf({ days: [1], time: '09:00' }),
    zone: 'Asia/Shanghai',
    language: 'zh-CN',
    alertsAtOnce: false,
    tierChangesAtOnce: false,
  },
];

const giveRoles = async (workspace: WorkspaceStore, now: Date): Promise<void> => {
  await workspace.write(async (tx) => {
    for (const [name, id] of Object.entries(demoPeople)) {
      const user = demoWorkspace.users.find((person) => person.id === id);
      await tx.people.save({
        id,
        name: user?.realName ?? name,
        language: user?.locale === 'zh-CN' ? 'zh-CN' : 'en',
        zone: user?.tz ?? 'UTC',
        isSlackAdmin: user?.isAdmin ?? false,
        isOutsider: user?.isRestricted ?? false,
        refreshedAt: now,
      });
      const role = demoRoles.find(([holder]) => holder === name)?.[1];
      if (role) await tx.people.setRole(id, role);
    }
  });
};
