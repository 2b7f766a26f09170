import { bad, type Check, good, note, unchecked } from './check.ts';

/** Whether the database is what this version knows. */
export const migrations: Check = {
  name: 'migrations',
  run: async (patient, t) => {
    const state = (await patient.database())?.migrations;
    if (!state) return [unchecked(t.lacking.database)];
    const { applied, pending, fault } = state;
    if (fault !== null) return [bad(t.migrations.fault(fault), t.migrations.faultCure)];
    if (pending > 0) return [note(t.migrations.pending({ applied, pending }), t.migrations.pendingCure)];
    return [good(t.migrations.good(applied))];
  },
};
