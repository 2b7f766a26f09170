import type { RiskWanted } from '../../reports/risk/riskReport.ts';
import type { WordMeanings } from '../line/normalizeWord.ts';
import { riskReport as reportMessage } from '../messages/riskReport.ts';
import { reportFilters } from '../reportFilters.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

const whoseWords: WordMeanings<'mine'> = {
  mine: 'mine',
  my: 'mine',
  own: 'mine',
  我的: 'mine',
  我负责的: 'mine',
};

/** `/prm risk`, `/prm risk mine`, `/prm risk partners`, `/prm risk customers #retail` */
export const risk: Command = {
  name: 'risk',
  words: { en: ['risk', 'churn'], 'zh-CN': ['流失风险', '流失'] },
  role: 'viewer',
  run: async (request, line) => {
    const { filters, own } = await reportFilters(request, line, whoseWords);
    return { show: await showRisk(request, own ? { ...filters, ownerId: request.actor.id } : filters) };
  },
};

/** The report as it is now. */
export const showRisk = async (request: Request, filters: RiskWanted['filters']) =>
  reportMessage(request, await request.workspace.report('risk', { at: request.at, filters }));
