import { botToken } from './botToken.ts';
import { channels } from './channels.ts';
import type { Check } from './check.ts';
import { clock } from './clock.ts';
import { connection } from './connection.ts';
import { database } from './database.ts';
import { deliveries } from './deliveries.ts';
import { migrations } from './migrations.ts';
import { node } from './node.ts';
import { review } from './review.ts';
import { scopes } from './scopes.ts';
import { settings } from './settings.ts';
import { timeZones } from './timeZones.ts';

/** What the doctor looks at, in the order of its report: what others rest on comes first. */
export const checks: readonly Check[] = [
  settings,
  node,
  timeZones,
  database,
  migrations,
  botToken,
  connection,
  scopes,
  clock,
  channels,
  deliveries,
  review,
];
