import { isJsonObject, objectsIn } from '../json.ts';
import { MAX_CHARTS_PER_MESSAGE } from './charts.ts';
import type { Place } from './shape.ts';
import { MAX_TABLE_CHARACTERS, tableCharacters } from './tables.ts';

export const MAX_MARKDOWN_PER_MESSAGE = 12_000;

/** block_id is unique on a surface, action_id within its block. */
export function checkUniqueIds(blocks: readonly unknown[], at: Place, seen: Set<unknown> = new Set()): void {
  blocks.forEach((block, index) => {
    if (!isJsonObject(block)) return;
    const here = at.in(index);
    if (block.block_id !== undefined) {
      if (seen.has(block.block_id))
        here.in('block_id').breaks('not', `\`block_id\` "${String(block.block_id)}" already exists`);
      seen.add(block.block_id);
    }
    for (const key of ['elements', 'actions']) checkUniqueActions(block[key], here.in(key));
    if (Array.isArray(block.child_blocks)) checkUniqueIds(block.child_blocks, here.in('child_blocks'), seen);
    if (block.type === 'carousel' && Array.isArray(block.elements))
      checkUniqueIds(block.elements, here.in('elements'), seen);
  });
}

function checkUniqueActions(elements: unknown, at: Place): void {
  const seen = new Set<unknown>();
  objectsIn(elements).forEach((element, index) => {
    if (element.action_id === undefined) return;
    if (seen.has(element.action_id)) {
      at.in(index)
        .in('action_id')
        .breaks('not', `\`action_id\` "${String(element.action_id)}" already exists`);
    }
    seen.add(element.action_id);
  });
}

/** What is limited for a message as a whole. */
export function checkMessageTotals(blocks: readonly unknown[], at: Place): void {
  const all = objectsIn(blocks).flatMap((block) => [block, ...objectsIn(block.child_blocks)]);
  const ofType = (type: string) => all.filter((block) => block.type === type);
  const markdown = ofType('markdown').reduce((sum, block) => sum + String(block.text).length, 0);
  if (ofType('markdown').length > 1 && markdown > MAX_MARKDOWN_PER_MESSAGE) {
    at.breaks(
      'max_length',
      `no more than ${MAX_MARKDOWN_PER_MESSAGE} characters of markdown allowed`,
      MAX_MARKDOWN_PER_MESSAGE,
      markdown,
    );
  }
  const cells = ofType('table').reduce((sum, block) => sum + tableCharacters(block.rows), 0);
  if (ofType('table').length > 1 && cells > MAX_TABLE_CHARACTERS) {
    at.breaks(
      'max_length',
      `no more than ${MAX_TABLE_CHARACTERS} characters of tables allowed`,
      MAX_TABLE_CHARACTERS,
      cells,
    );
  }
  const charts = ofType('data_visualization').length;
  if (charts > MAX_CHARTS_PER_MESSAGE) {
    at.breaks(
      'max_items',
      `no more than ${MAX_CHARTS_PER_MESSAGE} data_visualization blocks allowed`,
      MAX_CHARTS_PER_MESSAGE,
      charts,
    );
  }
}

/** At most one element may take the focus. */
export function checkFocus(blocks: readonly unknown[], at: Place): void {
  const focused = objectsIn(blocks).flatMap((block) => {
    const elements = [
      block.element,
      block.accessory,
      ...(Array.isArray(block.elements) ? block.elements : []),
    ];
    return elements.filter((element) => isJsonObject(element) && element.focus_on_load === true);
  });
  if (focused.length > 1)
    at.breaks('max_items', 'only one element can have `focus_on_load`', 1, focused.length);
}
