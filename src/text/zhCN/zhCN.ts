import type { Texts } from '../texts.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { parties } from './parties.ts';
import { satisfaction } from './satisfaction.ts';

export const zhCN: Texts = { common, errors, help, history, parties, satisfaction };
