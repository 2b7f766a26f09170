import type { KnownBlock } from '@slack/types';
import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import type { LoyaltyPreview, PreviewedMove } from '../../loyalty/previewLoyalty.ts';
import type { Texts } from '../../text/texts.ts';
import { context, section } from '../blocks.ts';
import { listedName } from './digestNames.ts';
import { packedSections } from './packedSections.ts';
import { tierName } from './tierName.ts';

const MOST_NAMED = 8;

/** What other settings would do today, under the form that is being filled in. */
export const loyaltyPreview = (
  preview: LoyaltyPreview,
  names: LoyaltyConfig['tierNames'],
  t: Texts,
): KnownBlock[] => {
  const say = t.loyalty.settings;
  const { risen, fallen, endangered, outOfDangerCount, partyCount, isCut } = preview;
  const groups = [
    [say.rise, risen],
    [say.fall, fallen],
    [say.endangered, endangered],
  ] as const;
  const told = groups.flatMap(([lead, moves]) =>
    moves.length > 0 ? packedSections([lead(moves.length), ...moveLines(moves, names, t)]) : [],
  );
  const safer = outOfDangerCount > 0 ? [section(say.outOfDanger(outOfDangerCount))] : [];
  const changes = [...told, ...safer];
  return [
    section(`*${say.previewTitle}*`),
    ...(changes.length > 0 ? changes : [section(say.nothing)]),
    context(isCut ? say.cut(partyCount) : say.looked(partyCount)),
  ];
};

const moveLines = (
  moves: readonly PreviewedMove[],
  names: LoyaltyConfig['tierNames'],
  t: Texts,
): string[] => {
  const say = t.loyalty.settings;
  const shown = moves.slice(0, MOST_NAMED).map(({ name, from, to, on }) => {
    const move = { party: listedName(name), from: tierName(from, names, t), to: tierName(to, names, t) };
    return on === null ? say.move(move) : say.later({ ...move, day: t.requirements.day(on) });
  });
  const rest = moves.length - shown.length;
  return rest > 0 ? [...shown, say.more(rest)] : shown;
};
