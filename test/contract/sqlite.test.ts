import { openSqliteFile } from './engines.ts';
import { storeContract } from './suite.ts';

storeContract('SQLite', openSqliteFile);
