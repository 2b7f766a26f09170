import { findParties } from '../../parties/findParties.ts';
import { foldName } from '../../parties/foldName.ts';
import { requireRole } from '../../people/actor.ts';
import { loyaltyExplained } from '../../reports/loyalty/loyaltyExplained.ts';
import { textOf } from '../line/lineSlices.ts';
import { meaningOf } from '../line/normalizeWord.ts';
import type { Line } from '../line/tokens.ts';
import { loyaltyReport as reportMessage } from '../messages/loyaltyReport.ts';
import { loyaltyWhy } from '../messages/loyaltyWhy.ts';
import { resolveParty } from '../partyChoice.ts';
import type { Reply } from '../reply.ts';
import { reportFilters, sideWords } from '../reportFilters.ts';
import type { Request } from '../request.ts';
import type { Command } from './command.ts';

const settingsWords = ['settings', 'setting', 'configure', '设置', '配置'];

/** `/prm loyalty`, `/prm loyalty customers #retail`, `/prm loyalty acme`, `/prm loyalty settings` */
export const loyalty: Command = {
  name: 'loyalty',
  words: { en: ['loyalty', 'tier', 'tiers'], 'zh-CN': ['忠诚度', '忠诚', '等级'] },
  role: 'viewer',
  run: async (request, line) => {
    const [first] = line.tokens;
    if (line.tokens.length === 1 && first?.kind !== 'quoted' && settingsWords.includes(first?.key ?? '')) {
      requireRole(request.actor, 'admin');
      return { open: { modal: 'loyaltySettings', prefill: {} } };
    }
    return (await isAboutEverybody(request, line)) ? listed(request, line) : explained(request, line);
  },
};

/** Nothing, a side or a segment; a segment without its # only where nobody is called so. */
const isAboutEverybody = async ({ workspace: { read } }: Request, line: Line): Promise<boolean> => {
  const typed = textOf(line, 0);
  if (typed === null || meaningOf(sideWords, line.tokens[0]?.key ?? '') !== undefined) return true;
  if (/^[#＃]/u.test(typed)) return true;
  const segments = await read.reports.listSegments();
  const isSegment = segments.some((segment) => foldName(segment) === foldName(typed));
  return isSegment && (await findParties(read, typed)).verdict !== 'sure';
};

const listed = async (request: Request, line: Line): Promise<Reply> => {
  const { filters } = await reportFilters(request, line);
  const report = await request.workspace.report('loyalty', { at: request.at, filters });
  return { show: reportMessage(request, report) };
};

const explained = async (request: Request, line: Line): Promise<Reply> => {
  const drafts = [{ party: textOf(line, 0) }] as const;
  const resolved = await resolveParty(request, drafts, line, { isGuessEnough: true });
  if ('reply' in resolved) return resolved.reply;
  if (!resolved.party) return listed(request, line);
  const { read } = request.workspace;
  return { show: loyaltyWhy(request, await loyaltyExplained(read, resolved.party.id, request.at)) };
};
