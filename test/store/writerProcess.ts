import { openSqlite } from '../../src/store/engines/sqlite.ts';
import { day, sampleRows } from '../contract/records.ts';

/** Writes without end, twenty at once, while the log is copied again and again, and prints the id of each write as soon as it is acknowledged. */
const [path = '', prefix = ''] = process.argv.slice(2);
const { parties, contacts } = sampleRows('ours');
const [party, contact] = [parties[0], contacts[0]];
if (!party || !contact) throw new Error('the sample rows of a table are missing');
const store = await openSqlite({ path, checkpointFromPages: 100 });
await store.addWorkspace({
  id: 'T1',
  name: 'Northwind',
  zone: 'UTC',
  language: 'en',
  defaultRole: 'rep',
  botUserId: null,
  createdAt: day(1),
  reviewedOn: null,
});
const workspace = store.inWorkspace('T1');
let count = 0;
const writeOn = async (): Promise<never> => {
  for (;;) {
    count += 1;
    const id = `${prefix}${count}`;
    await workspace.write(async (tx) => {
      await tx.parties.insert({ ...party, id, externalId: null });
      await tx.parties.addContact({ ...contact, id, partyId: id });
    });
    // Not writeSync: once there is a worker the pipe no longer blocks, and a full one would be an error.
    process.stdout.write(`${id}\n`);
  }
};
await Promise.all(Array.from({ length: 20 }, writeOn));
