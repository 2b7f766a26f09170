import { openPglite } from './engines.ts';
import { storeContract } from './suite.ts';

storeContract('PostgreSQL in the process', openPglite);
