import type { CategoryCount } from '../../requirements/listCategories.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { packedSections } from './packedSections.ts';

const MOST_ROWS = 30;

/** How many needs each category has, open and done. */
export const needCategories = (counted: readonly CategoryCount[], t: Texts): Message => {
  const say = t.requirements.categories;
  const named = counted.flatMap(({ category, ...counts }) =>
    category === null ? [] : [{ category: plain(`#${category}`), ...counts }],
  );
  const [first] = named;
  if (!first) return sentence(say.none);
  const without = counted.find(({ category }) => category === null);
  const more = named.length - MOST_ROWS;
  const rows = [
    ...named.slice(0, MOST_ROWS).map((row) => say.row(row)),
    ...(more > 0 ? [say.more(more)] : []),
    ...(without ? [say.without(without)] : []),
  ];
  const lead = say.lead(named.length);
  return {
    text: fallback([lead, ...rows].join('\n')),
    blocks: [section(lead), ...packedSections(rows), context(say.hint(first.category))],
  };
};
