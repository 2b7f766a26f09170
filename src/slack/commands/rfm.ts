import type { RfmSegment } from '../../loyalty/rfm.ts';
import type { WordMeanings } from '../line/normalizeWord.ts';
import { rfmReport as reportMessage } from '../messages/rfmReport.ts';
import { MOST_LISTED, rfmSegmentList } from '../messages/rfmSegmentList.ts';
import { reportFilters } from '../reportFilters.ts';
import type { Command } from './command.ts';

const segmentWords: WordMeanings<RfmSegment> = {
  ...{ champions: 'champions', champion: 'champions', best: 'champions', 重要价值: 'champions' },
  ...{ loyal: 'loyal', 忠诚: 'loyal' },
  ...{ promising: 'promising', new: 'promising', 有潜力: 'promising', 潜力: 'promising' },
  ...{ cooling: 'cooling', sleeping: 'cooling', 转冷: 'cooling' },
  ...{ 'at-risk': 'atRisk', atrisk: 'atRisk', risk: 'atRisk', 重要挽回: 'atRisk', 挽回: 'atRisk' },
  ...{ lost: 'lost', gone: 'lost', 已流失: 'lost', 流失: 'lost' },
};

const MOST_NAMED = 3;

/** `/prm rfm`, `/prm rfm partners`, `/prm rfm lost`, `/prm rfm customers champions #retail` */
export const rfm: Command = {
  name: 'rfm',
  words: { en: ['rfm'], 'zh-CN': ['价值分层', 'rfm分析', 'rfm分层'] },
  role: 'viewer',
  run: async (request, line) => {
    const { filters, own } = await reportFilters(request, line, segmentWords);
    const report = await request.workspace.report('rfm', {
      at: request.at,
      filters: own ? { ...filters, rfmSegment: own } : filters,
      mostNamed: own ? MOST_LISTED : MOST_NAMED,
    });
    return { show: own ? rfmSegmentList(report, own, request.t) : reportMessage(report, request.t) };
  },
};
