import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../history/act.ts';
import { demoPeople, demoWorkspace } from './demoWorkspace.ts';

/** Somebody of the made-up company brings something in. */
export const demoAct = (name: keyof typeof demoPeople, at: Date, newId: () => string = uuidv7): Act => {
  const user = demoWorkspace.users.find(({ id }) => id === demoPeople[name]);
  return {
    actor: {
      id: demoPeople[name],
      role: 'manager',
      language: user?.locale === 'zh-CN' ? 'zh-CN' : 'en',
      zone: user?.tz ?? 'UTC',
    },
    at,
    source: 'import',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId,
  };
};
