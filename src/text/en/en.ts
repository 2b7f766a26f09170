import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { parties } from './parties.ts';
import { satisfaction } from './satisfaction.ts';

export const en = { common, delivery, errors, help, history, parties, satisfaction };
