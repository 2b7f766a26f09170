import type { SectionBlock } from '@slack/types';
import { section } from '../blocks.ts';

/** Slack's limit for a section's text. */
const LONGEST_SECTION = 3000;

/** Lines under one another in as few sections as hold them. */
export const packedSections = (lines: readonly string[]): SectionBlock[] => {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LONGEST_SECTION)
      packed[packed.length - 1] = `${last}\n${line}`;
    else packed.push(line);
  }
  return packed.map((text) => section(text));
};
