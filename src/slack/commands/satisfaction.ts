import { satisfactionReport as reportMessage } from '../messages/satisfactionReport.ts';
import { reportFilters } from '../reportFilters.ts';
import type { Command } from './command.ts';

/** `/prm satisfaction`, `/prm satisfaction partners`, `/prm satisfaction customers #retail` */
export const satisfaction: Command = {
  name: 'satisfaction',
  words: { en: ['satisfaction', 'csat'], 'zh-CN': ['满意度报告', '满意度分析'] },
  role: 'viewer',
  run: async (request, line) => {
    const { filters } = await reportFilters(request, line);
    const report = await request.workspace.report('satisfaction', { at: request.at, filters });
    return { show: reportMessage(report, request.t) };
  },
};
