import { bad, type Check, good } from './check.ts';

/** As package.json's engines has it: from there on Node runs TypeScript itself, and better-sqlite3 has its binary. */
const OLDEST = [22, 18] as const;

export const node: Check = {
  name: 'node',
  run: async ({ nodeVersion }, t) => {
    const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
    const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
    if (isNewEnough) return [good(t.node.good(nodeVersion))];
    return [bad(t.node.tooOld({ found: nodeVersion, oldest: OLDEST.join('.') }), t.node.cure)];
  },
};
