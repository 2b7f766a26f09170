import { describe } from 'vitest';
import { openPostgres } from '../contract/engines.ts';
import { claimsContract } from './claims.contract.ts';

/** A server's address, as postgres://user@host:port/postgres; databases are made there and dropped again. */
const serverUrl = process.env.PRM_TEST_POSTGRES_URL;

describe.skipIf(!serverUrl)('with a PostgreSQL server', () => {
  claimsContract('PostgreSQL', () => openPostgres(serverUrl ?? ''));
});
