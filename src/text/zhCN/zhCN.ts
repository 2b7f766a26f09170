import type { Texts } from '../texts.ts';
import { alerts } from './alerts.ts';
import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { digest } from './digest.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { exchange } from './exchange.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { insight } from './insight.ts';
import { interactions } from './interactions.ts';
import { loyalty } from './loyalty.ts';
import { merging } from './merging.ts';
import { parties } from './parties.ts';
import { people } from './people.ts';
import { purchases } from './purchases.ts';
import { requirements } from './requirements.ts';
import { satisfaction } from './satisfaction.ts';
import { satisfactionReport } from './satisfactionReport.ts';

export const zhCN: Texts = {
  alerts,
  common,
  delivery,
  digest,
  doctor,
  errors,
  health,
  help,
  history,
  exchange,
  home,
  insight,
  interactions,
  merging,
  loyalty,
  people,
  purchases,
  parties,
  requirements,
  satisfaction,
  satisfactionReport,
};
