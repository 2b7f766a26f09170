import { insightReport as reportMessage } from '../messages/insightReport.ts';
import { reportFilters } from '../reportFilters.ts';
import type { Command } from './command.ts';

/** `/prm insight`, `/prm insight partners`, `/prm insight customers #retail` */
export const insight: Command = {
  name: 'insight',
  words: { en: ['insight', 'insights', 'relation'], 'zh-CN': ['洞察', '关联分析'] },
  role: 'viewer',
  run: async (request, line) => {
    const { filters } = await reportFilters(request, line);
    const report = await request.workspace.report('insight', { at: request.at, filters });
    return { show: reportMessage(report, request.t) };
  },
};
