import { onFirstUse } from '../../onFirstUse.ts';
import type { Priority, RequirementStatus, RequirementType } from '../../requirements/requirement.ts';
import { dayFormat } from '../dayFormat.ts';
import type { Mrkdwn } from '../mrkdwn.ts';
import { needForm } from './needForm.ts';

const ordinals = onFirstUse(() => new Intl.PluralRules('en', { type: 'ordinal' }));
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (rank: number): string => `${rank}${ENDINGS[ordinals().select(rank)]}`;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const points = (effort: string): string => `${effort} ${effort === '1' ? 'point' : 'points'}`;
const openNeeds = (n: number): string => count(n, 'open need', 'open needs');

type Order = 'allocation' | 'priority' | 'difficulty';
const inOrder: Record<Order, string> = {
  allocation: 'by priority and difficulty together',
  priority: 'by priority',
  difficulty: 'by difficulty, the easiest first',
};

const priority: Record<Priority, string> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
};

export const requirements = {
  priority,
  type: {
    feature: 'feature',
    service: 'service',
    price: 'price',
    delivery: 'delivery',
    quality: 'quality',
    other: 'other',
  } as Record<RequirementType, string>,
  status: {
    open: 'open',
    planned: 'planned',
    shipped: 'shipped',
    declined: 'declined',
    removed: 'undone',
  } as Record<RequirementStatus, string>,
  /** A calendar day given as yyyy-mm-dd. */
  day: dayFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),

  /** Names one after the other, set off from the sentence around them. */
  parties: (names: readonly Mrkdwn[]): string => {
    const bold = names.map((name) => `*${name}*`);
    return bold.length < 2 ? bold.join('') : `${bold.slice(0, -1).join(', ')} and ${bold.at(-1)}`;
  },
  fact: {
    priority: (is: Priority) => `${priority[is]} priority`,
    priorityAssumed: 'priority not said (as medium)',
    priorityUnsaid: 'priority not said',
    difficulty: (is: number) => `difficulty ${is}`,
    difficultyAssumed: 'difficulty not said (as 3)',
    difficultyUnsaid: 'difficulty not said',
    due: (day: string) => `due ${day}`,
    score: (score: string) => `score ${score}`,
    age: (days: number) => {
      if (days < 1) return 'added today';
      if (days < 14) return `${count(days, 'day', 'days')} old`;
      return days < 63 ? `${Math.floor(days / 7)} weeks old` : `${Math.floor(days / 30)} months old`;
    },
    askers: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
    noAsker: 'our own idea',
  },

  recorded: ({ number, title, parties }: { number: Mrkdwn; title: Mrkdwn; parties: string }) =>
    `*${number}* is recorded for ${parties}: *${title}*.`,
  place: ({ rank, of }: { rank: number; of: number }) =>
    of === 1 ? 'It is the only open need.' : `It is *${ordinal(rank)} of ${of}* open needs.`,
  /** What was not said, and what stands in for it. */
  assumed: ({ isPriority, isDifficulty }: { isPriority: boolean; isDifficulty: boolean }): string => {
    if (isPriority && isDifficulty)
      return 'Priority not said: ranked as medium. Difficulty not said: ranked as 3.';
    return isPriority ? 'Priority not said: ranked as medium.' : 'Difficulty not said: ranked as 3.';
  },
  where: 'Where it was said',
  closedTwin: ({ number, status, day }: { number: number; status: RequirementStatus; day: string }) =>
    `R${number} of the same title was ${status} on ${day}.`,

  sameWish: (w: { number: Mrkdwn; title: Mrkdwn; askers: string; parties: string; isOne: boolean }) =>
    `*${w.number}* has the same title, *${w.title}*, and ${w.askers} asked for it. ${w.isOne ? 'Does' : 'Do'} ${w.parties} mean the same wish?`,
  nothingYet: 'Nothing is recorded yet.',
  joinIt: (number: number) => `Same wish: add to R${number}`,
  recordNew: 'A new need',
  joined: (j: { parties: string; number: Mrkdwn; title: Mrkdwn; count: number; isOne: boolean }) =>
    `${j.parties} now ${j.isOne ? 'asks' : 'ask'} for *${j.number}*, *${j.title}*, too: ${count(j.count, 'asker', 'askers')}.`,
  moved: ({ from, to, of }: { from: number; to: number; of: number }) =>
    of === 1
      ? 'It is the only open need.'
      : from === to
        ? `It stays ${ordinal(to)} of ${openNeeds(of)}.`
        : `It goes from ${ordinal(from)} to *${ordinal(to)}* of ${openNeeds(of)}.`,

  merged: (m: { merged: string; number: Mrkdwn; title: Mrkdwn; askers: string; count: number }) =>
    `${m.merged} is part of *${m.number}*, *${m.title}*, now${m.askers ? `: ${m.askers} ${m.count === 1 ? 'asks' : 'ask'} for it.` : '.'}`,
  mergeLine: ({ from, into }: { from: number; into: number }) => `/prm needs merge R${from} R${into}`,
  mergedNote: ({ merged, into }: { merged: string; into: string }) =>
    `${merged} leads to ${into} from now on.`,

  list: {
    all: ({ count: n, order }: { count: number; order: Order }) => `*${openNeeds(n)}*, ${inOrder[order]}`,
    ofParty: (l: { party: Mrkdwn; category: Mrkdwn | null; count: number; of: number; order: Order }) =>
      `*${l.party}* asks for ${l.count === l.of ? `*${openNeeds(l.of)}*` : `*${l.count}* of ${openNeeds(l.of)}`}${l.category ? ` under *${l.category}*` : ''}, ${inOrder[l.order]}`,
    ofCategory: (l: { category: Mrkdwn; count: number; of: number; order: Order }) =>
      `*${l.category}*: *${l.count}* of ${openNeeds(l.of)}, ${inOrder[l.order]}`,
    shown: ({ from, to, count: n }: { from: number; to: number; count: number }) =>
      `Shown: ${from} to ${to} of ${n}.`,
    row: ({ rank, number, title }: { rank: number; number: Mrkdwn; title: Mrkdwn }) =>
      `*${rank}.*  *${number}*  ${title}`,
    none: 'There is no open need. Record the first one: `/prm need acme "single sign-on" high 3`',
    noneOfParty: ({ party, category }: { party: Mrkdwn; category: Mrkdwn | null }) =>
      category ? `*${party}* has no open need under *${category}*.` : `*${party}* has no open need.`,
    noneOfCategory: (category: Mrkdwn) =>
      `There is no open need under *${category}*. All categories: \`/prm needs category\``,
    order: {
      allocation: 'By both',
      priority: 'By priority',
      difficulty: 'By difficulty',
    } as Record<Order, string>,
    next: 'Next',
    previous: 'Previous',
    record: 'Record a need',
    menu: { why: 'Why this rank?', show: (number: number) => `Show R${number}` },
    hint: (number: number) =>
      `One of them: \`/prm needs R${number}\`. Why it stands where it does: \`/prm needs why R${number}\`.`,
  },

  categories: {
    lead: (n: number) => `*${count(n, 'category', 'categories')}* of needs`,
    row: (c: { category: Mrkdwn; open: number; shipped: number; declined: number }) =>
      `*${c.category}*: ${c.open} open, ${c.shipped} shipped${c.declined > 0 ? `, ${c.declined} declined` : ''}`,
    without: (c: { open: number; shipped: number }) =>
      `Without a category: ${c.open} open, ${c.shipped} shipped`,
    more: (n: number) => `and ${count(n, 'more category', 'more categories')}`,
    hint: (category: Mrkdwn) => `The needs of one: \`/prm needs ${category}\``,
    none: 'No need has a category yet. Type one with `#`: `/prm need acme "single sign-on" #security`',
  },

  plan: {
    lead: (p: { capacity: string; planned: number; of: number; effort: string; left: string }) =>
      p.planned === 0
        ? `Nothing fits into *${points(p.capacity)}*: ${p.of === 1 ? 'the only open need takes more' : `each of the ${p.of} open needs takes more`}.`
        : `*${p.planned}* of ${openNeeds(p.of)} fit into *${points(p.capacity)}*: ${p.left === '0' ? 'they take all of it' : `they take ${p.effort}, and ${p.left} ${p.left === '1' ? 'is' : 'are'} left`}.`,
    planned: (r: { place: number; number: Mrkdwn; title: Mrkdwn; effort: string; because: string }) =>
      `*${r.place}.*  *${r.number}*  ${r.title} (${r.effort}; ${r.because})`,
    points,
    pointsAssumed: (effort: string) => `${effort} points, difficulty not said`,
    because: { critical: () => 'critical', score: (score) => `score ${score}` } as Record<
      'critical' | 'score',
      (score: string) => string
    >,
    waiting: 'These wait:',
    doesNotFit: (r: { number: Mrkdwn; title: Mrkdwn; effort: string; left: string }) =>
      r.left === '0'
        ? `*${r.number}*  ${r.title} (${r.effort})`
        : `*${r.number}*  ${r.title} (${r.effort}: more than the ${r.left} left)`,
    waitsForOthers: (r: { number: Mrkdwn; title: Mrkdwn }) =>
      `*${r.number}*  ${r.title} (waits for others that are still open)`,
    more: (n: number) => `and ${count(n, 'more need', 'more needs')}`,
    how: ({ limit }: { limit: string }) =>
      `Critical needs come first, with up to ${limit} points (60 %); then the highest score, passing over what does not fit. Difficulty 1 to 5 takes 1, 2, 3, 5 or 8 points.`,
    none: 'There is no open need to plan.',
  },

  why: {
    lead: (w: { number: Mrkdwn; title: Mrkdwn; rank: number; of: number; score: string }) =>
      w.of === 1
        ? `*${w.number}* ${w.title} is the only open need: score *${w.score}* of 100.`
        : `*${w.number}* ${w.title} is *${ordinal(w.rank)} of ${w.of}* open needs: score *${w.score}* of 100.`,
    value: ({ value, of }: { value: string; of: Priority | null }) =>
      of
        ? `Value *${value}*: its priority is ${priority[of]}.`
        : `Value *${value}*: its priority was not said and counts as medium.`,
    effort: ({ effort, of }: { effort: string; of: number | null }) =>
      of
        ? `Effort *${effort}*: its difficulty is ${of}.`
        : `Effort *${effort}*: its difficulty was not said and counts as 3.`,
    ownIdea: 'Nobody else asked',
    asker: (a: { party: string; value: string; factors: string; result: string }) =>
      a.factors ? `${a.party}: ${a.value}${a.factors} = ${a.result}.` : `${a.party}: ${a.result}.`,
    waiting: ({ factor, weeks, isMost }: { factor: string; weeks: number; isMost: boolean }) =>
      ` × ${factor} (waiting for ${count(weeks, 'week', 'weeks')}${isMost ? ', the most that counts' : ''})`,
    tier: ({ factor, tier }: { factor: string; tier: Mrkdwn }) => ` × ${factor} (${tier})`,
    moreAskers: ({ count: n, value }: { count: number; value: string }) => `${n} more: ${value}.`,
    together: ({ demand }: { demand: string }) => `Together: *${demand}*.`,
    capped: ({ demand, times }: { demand: string; times: number }) =>
      `Together they count as *${demand}*: at most ${times} times the largest of them.`,
    score: (s: { formula: string; score: string; largest: string; largestOf: number | null }) =>
      `Score: ${s.formula} = *${s.score}*.${s.largestOf === null ? '' : ` ${s.largest} is the largest demand, that of R${s.largestOf}.`}`,
    otherOrders: ({ priority: p, difficulty: d }: { priority: number; difficulty: number }) =>
      `By priority alone it is ${ordinal(p)}, by difficulty alone ${ordinal(d)}.`,
    above: (n: { number: number; title: Mrkdwn; score: string }) =>
      `Above it: R${n.number} ${n.title} (${n.score}).`,
    below: (n: { number: number; title: Mrkdwn; score: string }) =>
      `Below it: R${n.number} ${n.title} (${n.score}).`,
    sameScore: 'Of equal scores the earlier due date comes first, then the older need.',
  },

  card: {
    lead: ({ number, title }: { number: Mrkdwn; title: Mrkdwn }) => `*${number}*  *${title}*`,
    status: {
      open: () => 'Open.',
      planned: () => 'Planned.',
      shipped: (day) => (day ? `Shipped on ${day}.` : 'Shipped.'),
      declined: (day) => (day ? `Declined on ${day}.` : 'Declined.'),
      removed: () => 'Undone.',
    } as Record<RequirementStatus, (day: string) => string>,
    standing: ({ status, place }: { status: string; place: string }) => `${status} ${place}`.trim(),
    asker: ({ party, day, where }: { party: string; day: string; where: string }) =>
      where ? `${party}, since ${day} (${where})` : `${party}, since ${day}`,
    askers: 'Asked for by',
    moreAskers: (n: number) => `and ${n} more`,
    recordedBy: ({ person, day }: { person: Mrkdwn; day: string }) => `Recorded by ${person} on ${day}.`,
  },

  change: {
    open: 'Open again',
    planned: 'Plan',
    shipped: 'Ship',
    declined: 'Decline',
  } as Record<Exclude<RequirementStatus, 'removed'>, string>,
  changed: (c: { number: Mrkdwn; title: Mrkdwn; status: RequirementStatus }) =>
    `*${c.number}* ${c.title} is now *${c.status}*.`,
  tellThem: (parties: string) => `${parties} asked for it: let them know.`,
  told: ({ parties, owners }: { parties: string; owners: readonly Mrkdwn[] }) =>
    `${parties} asked for it. ${owners.length === 1 ? 'Told as owner' : 'Told as owners'}: ${owners.join(', ')}.`,
  edit: 'Edit',
  edited: ({ number, title }: { number: Mrkdwn; title: Mrkdwn }) => `*${number}*, *${title}*, is changed.`,
  unchanged: (number: Mrkdwn) => `*${number}* is as it was: nothing was changed.`,
  field: {
    title: 'Need',
    priority: 'Priority',
    difficulty: 'Difficulty',
    type: 'Type',
    category: 'Category',
    dueOn: 'Due date',
    detail: 'Detail',
    permalink: 'Link',
    status: 'Status',
  },
  fields: (names: readonly string[]) => names.map((name) => name.toLowerCase()).join(', '),
  fieldChange: (c: { field: string; before: string; after: string }) =>
    `${c.field}: ${c.after} (before: ${c.before})`,
  changedMeanwhile: {
    lead: 'This need was changed while your form was open, so nothing is saved yet:',
    line: ({ by, change }: { by: Mrkdwn; change: string }) => `${change}, by ${by}`,
    kept: 'What you typed is kept; what you left alone shows what it is now. Save again if it is right.',
  },
  similar: {
    line: (s: { number: Mrkdwn; title: Mrkdwn; askers: string }) =>
      `Similar: *${s.number}* ${s.title} (${s.askers})`,
    same: 'Same wish',
    sameAs: (number: number) => `Same wish as R${number}`,
  },
  suggested: {
    category: ({ category, words }: { category: Mrkdwn; words: readonly Mrkdwn[] }) =>
      `Category? *${category}*, because of ${words.map((word) => `“${word}”`).join(', ')}`,
    set: (category: string) => `Set #${category}`,
  },
  shipped: {
    lead: (s: { number: Mrkdwn; title: Mrkdwn; by: Mrkdwn; parties: string }) =>
      `*${s.number}*, *${s.title}*, has shipped: ${s.by} says so. ${s.parties} asked for it: let them know.`,
    why: 'You get this as the owner of who asked.',
  },

  form: needForm,
};
