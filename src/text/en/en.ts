import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { digest } from './digest.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { parties } from './parties.ts';
import { requirements } from './requirements.ts';
import { satisfaction } from './satisfaction.ts';

export const en = { common, delivery, digest, errors, help, history, parties, requirements, satisfaction };
