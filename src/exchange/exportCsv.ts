import type { WorkspaceStore } from '../store/store.ts';
import { importableThing, type ThingName } from './importableThings.ts';
import type { ImportField } from './importResult.ts';
import { personLookUp } from './personLookUp.ts';
import { csvRecord } from './writeCsv.ts';

/**
 * Everything there is of a thing as a CSV file, record by record, the headers first: imported again it changes nothing.
 * Without a byte order mark.
 */
export async function* exportCsv(
  { read }: Pick<WorkspaceStore, 'read'>,
  name: ThingName,
  { at, actorId }: { at: Date; actorId: string },
): AsyncGenerator<string> {
  const { columns, list } = importableThing(name);
  const { zone } = await read.workspace.settings();
  const { personNameOf } = await personLookUp(read, actorId);
  const fields = (Object.keys(columns) as ImportField[]).filter((field) => !columns[field].isReadOnly);
  yield csvRecord(fields.map((field) => columns[field].headers[0]));
  for await (const record of list(read, { zone, at, personNameOf }))
    yield csvRecord(fields.map((field) => record[field] ?? null));
}
