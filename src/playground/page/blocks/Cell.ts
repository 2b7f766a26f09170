import type { RawNumberElement, RawTextElement, RichTextBlock } from '@slack/types';

export type Cell = RawTextElement | RawNumberElement | RichTextBlock;
