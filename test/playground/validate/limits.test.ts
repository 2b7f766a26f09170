import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../../src/playground/validate/checkMessage.ts';
import { checkSuggestions } from '../../../src/playground/validate/checkSuggestions.ts';
import { checkView } from '../../../src/playground/validate/checkView.ts';
import { describeIssue, type Issue } from '../../../src/playground/validate/issue.ts';

const chars = (n: number) => 'x'.repeat(n);
const times = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const link = (n: number) => `https://a.example/${chars(n - 18)}`;
const divider = { type: 'divider' };
const button = (extra: object = {}) => ({ type: 'button', text: plain('Go'), ...extra });
const option = (extra: object = {}) => ({ text: plain('One'), value: 'one', ...extra });
const options = (n: number) => times(n, (i) => option({ value: `v${i}` }));
const actions = (...elements: object[]) => [{ type: 'actions', elements }];
const input = (element: object, extra: object = {}) => [
  { type: 'input', label: plain('Label'), element, ...extra },
];
const select = (extra: object) => actions({ type: 'static_select', ...extra });
const section = (extra: object) => [{ type: 'section', text: mrkdwn('x'), ...extra }];
const image = (extra: object = {}) => ({
  type: 'image',
  image_url: 'https://a.example/i.png',
  alt_text: 'i',
  ...extra,
});
const raw = (text = 'x') => ({ type: 'raw_text', text });
const grid = (rows: number, columns: number, text = 'x') =>
  times(rows, () => times(columns, () => raw(text)));
const dataTable = (rows: unknown, extra: object = {}) => [
  { type: 'data_table', caption: 'c', rows, ...extra },
];
const chart = (content: object, title = 't') => ({ type: 'data_visualization', title, chart: content });
const point = (label: string) => ({ label, value: 1 });
const pie = (n: number) => chart({ type: 'pie', segments: times(n, (i) => point(`s${i}`)) });
const line = (series: number, points: number, extra: object = {}) => {
  const labels = times(points, (i) => `p${i}`);
  return chart({
    type: 'line',
    series: times(series, (i) => ({ name: `n${i}`, data: labels.map(point) })),
    axis_config: { categories: labels, ...extra },
  });
};
const modal = (extra: object = {}, blocks: unknown[] = [divider]) => ({
  type: 'modal',
  title: plain('t'),
  submit: plain('ok'),
  blocks,
  ...extra,
});
const video = (extra: object) => [
  {
    type: 'video',
    alt_text: 'v',
    title: plain('t'),
    video_url: 'https://a.example/v',
    thumbnail_url: 'https://a.example/t',
    ...extra,
  },
];
const container = (extra: object) => [
  { type: 'container', title: plain('t'), child_blocks: [divider], ...extra },
];
const confirm = (extra: object) => actions(button({ confirm: { text: plain('Sure?'), ...extra } }));

type Make = (n: number) => unknown;
const tooLong = (limit: number) => `must be less than ${limit + 1} characters`;
const tooMany = (limit: number) => `no more than ${limit} items allowed`;

/** What is limited, the limit, how to make one of size n, and where and how one past it is refused. */
const messageLimits: [string, number, Make, string, string?][] = [
  ['blocks of a message', 50, (n) => times(n, () => divider), '/blocks'],
  ['section text', 3000, (n) => [{ type: 'section', text: mrkdwn(chars(n)) }], '/blocks/0/text/text'],
  ['section fields', 10, (n) => section({ fields: times(n, () => mrkdwn('x')) }), '/blocks/0/fields'],
  ['a section field', 2000, (n) => section({ fields: [plain(chars(n))] }), '/blocks/0/fields/0/text'],
  ['block_id', 255, (n) => [{ type: 'divider', block_id: chars(n) }], '/blocks/0/block_id'],
  ['action_id', 255, (n) => actions(button({ action_id: chars(n) })), '/blocks/0/elements/0/action_id'],
  ['header', 150, (n) => [{ type: 'header', text: plain(chars(n)) }], '/blocks/0/text/text'],
  [
    'context elements',
    10,
    (n) => [{ type: 'context', elements: times(n, () => mrkdwn('x')) }],
    '/blocks/0/elements',
  ],
  ['actions elements', 25, (n) => actions(...times(n, () => button())), '/blocks/0/elements'],
  ['button text', 75, (n) => actions(button({ text: plain(chars(n)) })), '/blocks/0/elements/0/text/text'],
  ['button value', 2000, (n) => actions(button({ value: chars(n) })), '/blocks/0/elements/0/value'],
  ['button url', 3000, (n) => actions(button({ url: link(n) })), '/blocks/0/elements/0/url'],
  [
    'accessibility_label',
    75,
    (n) => actions(button({ accessibility_label: chars(n) })),
    '/blocks/0/elements/0/accessibility_label',
  ],
  [
    'option text',
    75,
    (n) => select({ options: [option({ text: plain(chars(n)) })] }),
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    'option value',
    150,
    (n) => select({ options: [option({ value: chars(n) })] }),
    '/blocks/0/elements/0/options/0/value',
  ],
  [
    'option description',
    75,
    (n) => select({ options: [option({ description: plain(chars(n)) })] }),
    '/blocks/0/elements/0/options/0/description/text',
  ],
  ['static_select options', 100, (n) => select({ options: options(n) }), '/blocks/0/elements/0/options'],
  [
    'option groups',
    100,
    (n) => select({ option_groups: times(n, () => ({ label: plain('g'), options: options(1) })) }),
    '/blocks/0/elements/0/option_groups',
  ],
  [
    'options of a group',
    100,
    (n) => select({ option_groups: [{ label: plain('g'), options: options(n) }] }),
    '/blocks/0/elements/0/option_groups/0/options',
  ],
  [
    'a group label',
    75,
    (n) => select({ option_groups: [{ label: plain(chars(n)), options: options(1) }] }),
    '/blocks/0/elements/0/option_groups/0/label/text',
  ],
  [
    'overflow options',
    5,
    (n) => actions({ type: 'overflow', options: options(n) }),
    '/blocks/0/elements/0/options',
  ],
  [
    'checkboxes',
    10,
    (n) => actions({ type: 'checkboxes', options: options(n) }),
    '/blocks/0/elements/0/options',
  ],
  [
    'radio buttons',
    10,
    (n) => actions({ type: 'radio_buttons', options: options(n) }),
    '/blocks/0/elements/0/options',
  ],
  [
    'placeholder',
    150,
    (n) => select({ options: options(1), placeholder: plain(chars(n)) }),
    '/blocks/0/elements/0/placeholder/text',
  ],
  [
    'confirm title',
    100,
    (n) => confirm({ title: plain(chars(n)) }),
    '/blocks/0/elements/0/confirm/title/text',
  ],
  ['confirm text', 300, (n) => confirm({ text: plain(chars(n)) }), '/blocks/0/elements/0/confirm/text/text'],
  [
    'confirm button',
    30,
    (n) => confirm({ confirm: plain(chars(n)) }),
    '/blocks/0/elements/0/confirm/confirm/text',
  ],
  ['deny button', 30, (n) => confirm({ deny: plain(chars(n)) }), '/blocks/0/elements/0/confirm/deny/text'],
  ['image alt text', 2000, (n) => [image({ alt_text: chars(n) })], '/blocks/0/alt_text'],
  ['image url', 3000, (n) => [image({ image_url: link(n) })], '/blocks/0/image_url'],
  ['image title', 2000, (n) => [image({ title: plain(chars(n)) })], '/blocks/0/title/text'],
  [
    'input label',
    2000,
    (n) => input({ type: 'plain_text_input' }, { label: plain(chars(n)) }),
    '/blocks/0/label/text',
  ],
  [
    'input hint',
    2000,
    (n) => input({ type: 'plain_text_input' }, { hint: plain(chars(n)) }),
    '/blocks/0/hint/text',
  ],
  ['markdown', 12_000, (n) => [{ type: 'markdown', text: chars(n) }], '/blocks/0/text'],
  [
    'markdown of a whole message',
    12_000,
    (n) => [
      { type: 'markdown', text: chars(6000) },
      { type: 'markdown', text: chars(n - 6000) },
    ],
    '/blocks',
    'no more than 12000 characters of markdown allowed',
  ],
  ['video title', 199, (n) => video({ title: plain(chars(n)) }), '/blocks/0/title/text'],
  ['video author', 49, (n) => video({ author_name: chars(n) }), '/blocks/0/author_name'],
  ['card title', 150, (n) => [{ type: 'card', title: mrkdwn(chars(n)) }], '/blocks/0/title/text'],
  [
    'card subtitle',
    150,
    (n) => [{ type: 'card', title: mrkdwn('t'), subtitle: mrkdwn(chars(n)) }],
    '/blocks/0/subtitle/text',
  ],
  ['card body', 200, (n) => [{ type: 'card', body: mrkdwn(chars(n)) }], '/blocks/0/body/text'],
  [
    'card subtext',
    200,
    (n) => [{ type: 'card', title: mrkdwn('t'), subtext: mrkdwn(chars(n)) }],
    '/blocks/0/subtext/text',
  ],
  ['card buttons', 3, (n) => [{ type: 'card', actions: times(n, () => button()) }], '/blocks/0/actions'],
  [
    'carousel cards',
    10,
    (n) => [{ type: 'carousel', elements: times(n, () => ({ type: 'card', title: mrkdwn('t') })) }],
    '/blocks/0/elements',
  ],
  [
    'container children',
    10,
    (n) => container({ child_blocks: times(n, () => divider) }),
    '/blocks/0/child_blocks',
  ],
  ['table rows', 100, (n) => [{ type: 'table', rows: grid(n, 1) }], '/blocks/0/rows'],
  ['table columns', 20, (n) => [{ type: 'table', rows: grid(1, n) }], '/blocks/0/rows/0'],
  [
    'table characters',
    10_000,
    (n) => [{ type: 'table', rows: grid(1, 1, chars(n)) }],
    '/blocks/0/rows',
    'no more than 10000 characters allowed in a table',
  ],
  [
    'table characters of a whole message',
    10_000,
    (n) => [
      { type: 'table', rows: grid(1, 1, chars(5000)) },
      { type: 'table', rows: grid(1, 1, chars(n - 5000)) },
    ],
    '/blocks',
    'no more than 10000 characters of tables allowed',
  ],
  ['data_table rows', 201, (n) => dataTable(grid(n, 1)), '/blocks/0/rows'],
  ['data_table columns', 20, (n) => dataTable(grid(2, n)), '/blocks/0/rows/0'],
  [
    'data_table characters',
    20_000,
    (n) => dataTable([[raw(chars(10_000))], [raw(chars(n - 10_000))]]),
    '/blocks/0/rows',
    'no more than 20000 characters allowed in a table',
  ],
  [
    'data_table page_size',
    100,
    (n) => dataTable(grid(2, 1), { page_size: n }),
    '/blocks/0/page_size',
    'must be less than 100',
  ],
  [
    'data_table header column',
    2,
    (n) => dataTable(grid(2, 3), { row_header_column_index: n }),
    '/blocks/0/row_header_column_index',
    'must be less than 3',
  ],
  ['chart title', 50, (n) => [chart({ type: 'pie', segments: [point('a')] }, chars(n))], '/blocks/0/title'],
  [
    'chart label',
    20,
    (n) => [chart({ type: 'pie', segments: [point(chars(n))] })],
    '/blocks/0/chart/segments/0/label',
  ],
  ['pie segments', 12, (n) => [pie(n)], '/blocks/0/chart/segments'],
  ['chart series', 12, (n) => [line(n, 1)], '/blocks/0/chart/series'],
  ['chart points', 20, (n) => [line(1, n)], '/blocks/0/chart/series/0/data'],
  ['chart axis label', 50, (n) => [line(1, 1, { x_label: chars(n) })], '/blocks/0/chart/axis_config/x_label'],
  [
    'charts of a message',
    2,
    (n) => times(n, () => pie(1)),
    '/blocks',
    'no more than 2 data_visualization blocks allowed',
  ],
  [
    'context_actions elements',
    5,
    (n) => [
      {
        type: 'context_actions',
        elements: times(n, (i) => ({
          type: 'icon_button',
          icon: 'trash',
          text: plain('x'),
          action_id: `a${i}`,
        })),
      },
    ],
    '/blocks/0/elements',
  ],
];

const modalLimits: [string, number, Make, string, string?][] = [
  [
    'blocks of a modal',
    100,
    (n) =>
      modal(
        {},
        times(n, () => divider),
      ),
    '/view/blocks',
  ],
  ['modal title', 24, (n) => modal({ title: plain(chars(n)) }), '/view/title/text'],
  ['submit button', 24, (n) => modal({ submit: plain(chars(n)) }), '/view/submit/text'],
  ['close button', 24, (n) => modal({ close: plain(chars(n)) }), '/view/close/text'],
  ['private_metadata', 3000, (n) => modal({ private_metadata: chars(n) }), '/view/private_metadata'],
  ['callback_id', 255, (n) => modal({ callback_id: chars(n) }), '/view/callback_id'],
  ['external_id', 255, (n) => modal({ external_id: chars(n) }), '/view/external_id'],
  [
    'alert text',
    200,
    (n) => modal({}, [{ type: 'alert', text: plain(chars(n)) }]),
    '/view/blocks/0/text/text',
  ],
  [
    'max_length',
    3000,
    (n) => modal({}, input({ type: 'plain_text_input', max_length: n })),
    '/view/blocks/0/element/max_length',
    'must be less than 3000',
  ],
  [
    'file_input max_files',
    10,
    (n) => modal({}, input({ type: 'file_input', max_files: n })),
    '/view/blocks/0/element/max_files',
    'must be less than 10',
  ],
];

function expectedMessage(limit: number, given: string | undefined, issue: Issue): string {
  if (given !== undefined) return given;
  return issue.constraint?.type === 'max_items' ? tooMany(limit) : tooLong(limit);
}

function tryLimits(limits: typeof messageLimits, check: (value: unknown) => Issue[]): void {
  for (const [what, limit, make, pointer, message] of limits) {
    it(`${what}: ${limit} are accepted, ${limit + 1} are refused`, () => {
      expect(check(make(limit))).toEqual([]);
      const issues = check(make(limit + 1));
      const [first] = issues.filter((issue) => issue.pointer === pointer);
      if (!first)
        throw new Error(`nothing was refused at ${pointer}: ${issues.map(describeIssue).join('; ')}`);
      expect(first.message).toBe(expectedMessage(limit, message, first));
    });
  }
}

describe('limits of messages', () => tryLimits(messageLimits, checkMessageBlocks));
describe('limits of modals', () => tryLimits(modalLimits, (view) => checkView(view, 'modal')));
describe('limits of the Home tab', () =>
  tryLimits(
    [['blocks', 100, (n) => ({ type: 'home', blocks: times(n, () => divider) }), '/view/blocks']],
    (view) => checkView(view, 'home'),
  ));
describe('limits of type-aheads', () =>
  tryLimits(
    [
      ['options', 100, (n) => ({ options: options(n) }), '/options'],
      [
        'option groups',
        100,
        (n) => ({ option_groups: times(n, () => ({ label: plain('g'), options: options(1) })) }),
        '/option_groups',
      ],
    ],
    checkSuggestions,
  ));

/** What must have at least so many. */
const lowerLimits: [string, number, Make, string][] = [
  [
    'text',
    1,
    (n) => section({ text: mrkdwn(chars(n)) }),
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'option value',
    1,
    (n) => select({ options: [option({ value: chars(n) })] }),
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'block_id',
    1,
    (n) => [{ ...divider, block_id: chars(n) }],
    'must be more than 0 characters [json-pointer:/blocks/0/block_id]',
  ],
  [
    'overflow options',
    1,
    (n) => actions({ type: 'overflow', options: options(n) }),
    'must provide at least 1 items [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'actions elements',
    1,
    (n) => actions(...times(n, () => button())),
    'must provide at least 1 items [json-pointer:/blocks/0/elements]',
  ],
  [
    'carousel cards',
    1,
    (n) => [{ type: 'carousel', elements: times(n, () => ({ type: 'card', title: mrkdwn('t') })) }],
    'must provide at least 1 items [json-pointer:/blocks/0/elements]',
  ],
  [
    'data_table rows',
    2,
    (n) => dataTable(grid(n, 1)),
    'must provide at least 2 items [json-pointer:/blocks/0/rows]',
  ],
  [
    'data_table page_size',
    1,
    (n) => dataTable(grid(2, 1), { page_size: n }),
    'must be more than 1 [json-pointer:/blocks/0/page_size]',
  ],
  [
    'pie segments',
    1,
    (n) => [pie(n)],
    'must provide at least 1 items [json-pointer:/blocks/0/chart/segments]',
  ],
];

describe('least sizes', () => {
  for (const [what, least, make, refusal] of lowerLimits) {
    it(`${what}: ${least} is accepted, ${least - 1} is refused`, () => {
      expect(checkMessageBlocks(make(least))).toEqual([]);
      expect(checkMessageBlocks(make(least - 1)).map(describeIssue)).toContain(refusal);
    });
  }
});
