import { openPglite, openSqliteFile } from '../contract/engines.ts';
import { claimsContract } from './claims.contract.ts';

claimsContract('SQLite', openSqliteFile);
claimsContract('PGlite', openPglite);
