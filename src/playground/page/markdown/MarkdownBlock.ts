/** The Markdown that Slack's markdown block shows: GitHub's, without HTML. */
export type MarkdownBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'quote'; children: MarkdownBlock[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: ListItem[] }
  | { kind: 'table'; head: string[]; aligns: Align[]; rows: string[][] }
  | { kind: 'rule' };

export interface ListItem {
  /** Set for `- [ ]` and `- [x]`. */
  isDone?: boolean;
  children: MarkdownBlock[];
}

export type Align = 'left' | 'center' | 'right';
