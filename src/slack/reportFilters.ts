import { AppError } from '../errors.ts';
import { foldName } from '../parties/foldName.ts';
import type { PartySide } from '../parties/partyKind.ts';
import type { ReportFilters } from '../reports/satisfaction/satisfactionReport.ts';
import { correctedLine } from './line/correctedLine.ts';
import { lineFrom, textOf } from './line/lineSlices.ts';
import { meaningOf, type WordMeanings } from './line/normalizeWord.ts';
import { suggestWord } from './line/suggestWord.ts';
import type { Line } from './line/tokens.ts';
import type { Request } from './request.ts';

/** Customers, partners, or both. */
export const sideWords: WordMeanings<PartySide | 'both'> = {
  ...{ customers: 'customer', customer: 'customer', clients: 'customer', 客户: 'customer' },
  ...{ partners: 'partner', partner: 'partner', 合作伙伴: 'partner', 伙伴: 'partner' },
  ...{ all: 'both', both: 'both', everybody: 'both', 全部: 'both', 所有: 'both' },
};

const MOST_SEGMENTS_NAMED = 10;

/** What follows a report's word: a side, a segment, or both. Throws AppError segmentUnknown. */
export const reportFilters = async (request: Request, line: Line): Promise<ReportFilters> => {
  const said = meaningOf(sideWords, line.tokens[0]?.key ?? '');
  const side = said === undefined || said === 'both' ? {} : { side: said };
  const rest = said === undefined ? line : lineFrom(line, 1);
  const typed = textOf(rest, 0)?.replace(/^[#＃]/u, '');
  return typed ? { ...side, segment: await segmentNamed(request, line, typed) } : side;
};

/** As it is spelt on the parties. Throws AppError segmentUnknown. */
const segmentNamed = async (request: Request, line: Line, typed: string): Promise<string> => {
  const segments = await request.workspace.read.reports.listSegments();
  const found = segments.find((segment) => foldName(segment) === foldName(typed));
  if (found !== undefined) return found;
  const nearest = suggestWord(typed, [...Object.keys(sideWords), ...segments]);
  throw new AppError('invalid', 'segmentUnknown', {
    typed,
    nearest,
    corrected: nearest && correctedLine(line, typed, nearest),
    known: segments.slice(0, MOST_SEGMENTS_NAMED),
  });
};
