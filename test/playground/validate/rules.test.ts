import { describe, expect, it } from 'vitest';
import { checkAttachments, checkMessageBlocks } from '../../../src/playground/validate/checkMessage.ts';
import { checkSuggestions } from '../../../src/playground/validate/checkSuggestions.ts';
import { checkView } from '../../../src/playground/validate/checkView.ts';
import { checkViewAnswer } from '../../../src/playground/validate/checkViewAnswer.ts';
import { describeIssue, type Issue } from '../../../src/playground/validate/issue.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const divider = { type: 'divider' };
const option = { text: plain('One'), value: 'one' };
const button = { type: 'button', text: plain('Go') };
const card = { type: 'card', title: mrkdwn('t') };
const input = (element: object) => ({ type: 'input', label: plain('Label'), element });
const modal = (...blocks: object[]) => ({ type: 'modal', title: plain('t'), submit: plain('ok'), blocks });
const home = (...blocks: object[]) => ({ type: 'home', blocks });
type JsonBlock = { type: string; [key: string]: unknown };
const said = (issues: Issue[]) => issues.map(describeIssue);

const section = { type: 'section', text: mrkdwn('x') };
const image = { type: 'image', image_url: 'https://a.example/i.png', alt_text: 'i' };
const richText = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
};
const cells = [[{ type: 'raw_text', text: 'h' }], [{ type: 'raw_number', value: 1, text: '1' }]];
const chart = {
  type: 'data_visualization',
  title: 't',
  chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] },
};
const icon = { type: 'icon_button', icon: 'trash', text: plain('x'), action_id: 'i' };
const video = {
  type: 'video',
  alt_text: 'v',
  title: plain('t'),
  video_url: 'https://a.example/v',
  thumbnail_url: 'https://a.example/t',
};

/** Each block, and the surfaces that take it: message, modal, home. */
const surfaces: [JsonBlock, boolean, boolean, boolean][] = [
  [{ type: 'actions', elements: [button] }, true, true, true],
  [{ type: 'context', elements: [mrkdwn('x')] }, true, true, true],
  [divider, true, true, true],
  [image, true, true, true],
  [input({ type: 'plain_text_input' }), true, true, true],
  [section, true, true, true],
  [richText, true, true, true],
  [{ type: 'header', text: plain('x'), level: 2 }, true, true, true],
  [video, true, true, true],
  [card, true, true, true],
  [{ type: 'carousel', elements: [card] }, true, false, false],
  [{ type: 'alert', text: plain('x'), level: 'warning' }, false, true, false],
  [{ type: 'container', title: plain('t'), child_blocks: [divider] }, true, false, true],
  [{ type: 'table', rows: cells }, true, false, true],
  [{ type: 'data_table', caption: 'c', rows: cells }, true, false, true],
  [chart, true, false, true],
  [{ type: 'markdown', text: 'x' }, true, false, false],
  [{ type: 'context_actions', elements: [icon] }, true, false, false],
  [{ type: 'file', source: 'remote', external_id: 'x' }, true, false, false],
  [{ type: 'task_card', task_id: '1', title: 't', status: 'pending' }, true, false, false],
  [{ type: 'plan', title: 't' }, true, false, false],
];

describe('where blocks may stand', () => {
  for (const [block, inMessage, inModal, inHome] of surfaces) {
    it(`${block.type}: message ${inMessage}, modal ${inModal}, home ${inHome}`, () => {
      const refusal = (pointer: string) => [
        `unsupported type: ${block.type} [json-pointer:${pointer}/0/type]`,
      ];
      expect(said(checkMessageBlocks([block]))).toEqual(inMessage ? [] : refusal('/blocks'));
      expect(said(checkView(modal(block), 'modal'))).toEqual(inModal ? [] : refusal('/view/blocks'));
      expect(said(checkView(home(block), 'home'))).toEqual(inHome ? [] : refusal('/view/blocks'));
    });
  }
});

const elements: [JsonBlock, boolean, boolean, boolean][] = [
  [{ type: 'static_select', options: [option] }, true, true, true],
  [{ type: 'multi_external_select' }, true, true, true],
  [{ type: 'datepicker' }, true, true, true],
  [{ type: 'timepicker' }, true, true, true],
  [{ type: 'checkboxes', options: [option] }, true, true, true],
  [{ type: 'plain_text_input' }, true, true, true],
  [{ type: 'datetimepicker' }, true, true, false],
  [{ type: 'rich_text_input' }, false, true, true],
  [{ type: 'number_input', is_decimal_allowed: true }, false, true, false],
  [{ type: 'email_text_input' }, false, true, false],
  [{ type: 'url_text_input' }, false, true, false],
  [{ type: 'file_input' }, false, true, false],
];

describe('where input elements may stand', () => {
  for (const [element, inMessage, inModal, inHome] of elements) {
    it(`${element.type}: message ${inMessage}, modal ${inModal}, home ${inHome}`, () => {
      const block = input(element);
      const refusal = (pointer: string) => [
        `unsupported type: ${element.type} [json-pointer:${pointer}/0/element/type]`,
      ];
      expect(said(checkMessageBlocks([block]))).toEqual(inMessage ? [] : refusal('/blocks'));
      expect(said(checkView(modal(block), 'modal'))).toEqual(inModal ? [] : refusal('/view/blocks'));
      expect(said(checkView(home(block), 'home'))).toEqual(inHome ? [] : refusal('/view/blocks'));
    });
  }
});

/** What is wrong, and how it is said. */
const wrongInMessages: [string, unknown[], string][] = [
  ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
  ['a block without type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
  ['a block that is no object', ['x'], 'must provide an object [json-pointer:/blocks/0]'],
  [
    'an unknown key',
    [{ ...section, color: 'red' }],
    'invalid additional property: color [json-pointer:/blocks/0]',
  ],
  [
    'a section without text or fields',
    [{ type: 'section' }],
    'must define either `text` or `fields` [json-pointer:/blocks/0]',
  ],
  [
    'text that is no object',
    [{ type: 'section', text: 'x' }],
    'must provide an object [json-pointer:/blocks/0/text]',
  ],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: mrkdwn('x') }],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
  ],
  [
    'mrkdwn on a button',
    [{ type: 'actions', elements: [{ ...button, text: mrkdwn('x') }] }],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
  ],
  [
    'emoji on mrkdwn',
    [{ type: 'section', text: { ...mrkdwn('x'), emoji: true } }],
    'invalid additional property: emoji [json-pointer:/blocks/0/text]',
  ],
  [
    'a header level of 5',
    [{ type: 'header', text: plain('x'), level: 5 }],
    'must be less than 4 [json-pointer:/blocks/0/level]',
  ],
  [
    'an image without alt text',
    [{ type: 'image', image_url: 'https://a.example/i' }],
    'missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'an image with both sources',
    [{ ...image, slack_file: { id: 'F1' } }],
    'must define exactly one of `image_url` or `slack_file` [json-pointer:/blocks/0]',
  ],
  [
    'a Slack file by id and url',
    [{ type: 'image', alt_text: 'i', slack_file: { id: 'F1', url: 'https://a.example' } }],
    'must define exactly one of `id` or `url` [json-pointer:/blocks/0/slack_file]',
  ],
  [
    'a button url that is none',
    [{ type: 'actions', elements: [{ ...button, url: 'javascript:alert(1)' }] }],
    'invalid url [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a button style',
    [{ type: 'actions', elements: [{ ...button, style: 'green' }] }],
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a text input in actions',
    [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a block_id twice',
    [
      { ...divider, block_id: 'a' },
      { ...section, block_id: 'a' },
    ],
    '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an action_id twice in a block',
    [
      {
        type: 'actions',
        elements: [
          { ...button, action_id: 'a' },
          { ...button, action_id: 'a' },
        ],
      },
    ],
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'options and groups',
    [{ type: 'actions', elements: [{ type: 'static_select', options: [option], option_groups: [] }] }],
    'must define exactly one of `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an initial option that is not offered',
    [
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [option], initial_option: { ...option, value: 'two' } }],
      },
    ],
    '`initial_option` must match an option [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'mrkdwn in a select’s option',
    [
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [{ text: mrkdwn('x'), value: 'x' }] }],
      },
    ],
    'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/options/0/text/type]',
  ],
  [
    'a url on a select’s option',
    [
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [{ ...option, url: 'https://a.example' }] }],
      },
    ],
    'invalid additional property: url [json-pointer:/blocks/0/elements/0/options/0]',
  ],
  [
    'a date',
    [{ type: 'actions', elements: [{ type: 'datepicker', initial_date: '1.2.2026' }] }],
    'must be a valid date [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
  [
    'a time',
    [{ type: 'actions', elements: [{ type: 'timepicker', initial_time: '25:00' }] }],
    'must be a valid time [json-pointer:/blocks/0/elements/0/initial_time]',
  ],
  [
    'a zone',
    [{ type: 'actions', elements: [{ type: 'timepicker', timezone: 'Mars/Olympus' }] }],
    'invalid timezone [json-pointer:/blocks/0/elements/0/timezone]',
  ],
  [
    'an empty card',
    [{ type: 'card', subtitle: mrkdwn('x') }],
    'must define at least one of `hero_image` or `title` or `actions` or `body` [json-pointer:/blocks/0]',
  ],
  [
    'a card with two icons',
    [{ ...card, icon: image, slack_icon: { type: 'icon', name: 'star' } }],
    'must not define more than one of `icon` or `slack_icon` [json-pointer:/blocks/0]',
  ],
  [
    'a container without title',
    [{ type: 'container', child_blocks: [divider] }],
    'must define exactly one of `title` or `rich_text_title` [json-pointer:/blocks/0]',
  ],
  [
    'a container in a container',
    [
      {
        type: 'container',
        title: plain('t'),
        child_blocks: [{ type: 'container', title: plain('t'), child_blocks: [divider] }],
      },
    ],
    'unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]',
  ],
  [
    'a block_id twice, once in a container',
    [
      { ...divider, block_id: 'a' },
      { type: 'container', title: plain('t'), child_blocks: [{ ...divider, block_id: 'a' }] },
    ],
    '`block_id` "a" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]',
  ],
  [
    'a data_table without caption',
    [{ type: 'data_table', rows: cells }],
    'missing required field: caption [json-pointer:/blocks/0]',
  ],
  [
    'a data_table with uneven rows',
    [{ type: 'data_table', caption: 'c', rows: [...cells, [...(cells[0] ?? []), ...(cells[1] ?? [])]] }],
    'all rows must have the same number of cells [json-pointer:/blocks/0/rows/2]',
  ],
  [
    'rich text in the header of a data_table',
    [{ type: 'data_table', caption: 'c', rows: [[richText], [richText]] }],
    'header cells cannot be rich_text [json-pointer:/blocks/0/rows/0/0]',
  ],
  [
    'a chart of an unknown type',
    [{ ...chart, chart: { type: 'donut' } }],
    'unsupported type: donut [json-pointer:/blocks/0/chart/type]',
  ],
  [
    'a chart with points beside its categories',
    [
      {
        ...chart,
        chart: {
          type: 'bar',
          series: [{ name: 'n', data: [{ label: 'a', value: 1 }] }],
          axis_config: { categories: ['b'] },
        },
      },
    ],
    'labels must match `categories` [json-pointer:/blocks/0/chart/series/0/data]',
  ],
  [
    'a rich text style',
    [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { loud: true } }] },
        ],
      },
    ],
    'invalid additional property: loud [json-pointer:/blocks/0/elements/0/elements/0/style]',
  ],
  [
    'response_url_enabled outside a modal',
    [{ type: 'actions', elements: [{ type: 'channels_select', response_url_enabled: true }] }],
    '`response_url_enabled` can only be used in input blocks of modals [json-pointer:/blocks/0]',
  ],
  [
    'a filter that filters nothing',
    [{ type: 'actions', elements: [{ type: 'conversations_select', filter: {} }] }],
    'must define at least one of `include` or `exclude_external_shared_channels` or `exclude_bot_users` [json-pointer:/blocks/0/elements/0/filter]',
  ],
];

describe('what is refused in messages', () => {
  for (const [what, blocks, refusal] of wrongInMessages) {
    it(what, () => expect(said(checkMessageBlocks(blocks))).toContain(refusal));
  }

  it('unknown keys of attachments, and wrong blocks in them', () => {
    expect(said(checkAttachments([{ colour: 'red' }]))).toEqual([
      'invalid_keys [json-pointer:/attachments/0]',
    ]);
    expect(said(checkAttachments([{ color: '#ff0000', blocks: [{ type: 'x' }] }]))).toEqual([
      'unsupported type: x [json-pointer:/attachments/0/blocks/0/type]',
    ]);
  });

  it('but the same action_id in two blocks is accepted', () => {
    const actions = { type: 'actions', elements: [{ ...button, action_id: 'a' }] };
    expect(checkMessageBlocks([actions, actions])).toEqual([]);
  });

  it('and formatted options of checkboxes are accepted', () => {
    const checkboxes = {
      type: 'checkboxes',
      options: [{ text: mrkdwn('*x*'), value: 'x', description: mrkdwn('_y_') }],
    };
    expect(checkMessageBlocks([{ type: 'actions', elements: [checkboxes] }])).toEqual([]);
  });
});

const text = { type: 'plain_text_input' };
const wrongViews: [string, unknown, 'modal' | 'home', string][] = [
  ['no title', { type: 'modal', blocks: [] }, 'modal', 'missing required field: title [json-pointer:/view]'],
  [
    'no blocks',
    { type: 'modal', title: plain('t') },
    'modal',
    'missing required field: blocks [json-pointer:/view]',
  ],
  [
    'inputs without submit',
    { ...modal(input(text)), submit: undefined },
    'modal',
    'missing required field: submit [json-pointer:/view]',
  ],
  [
    'an unknown key',
    { ...modal(), submit_disabled: true },
    'modal',
    'invalid additional property: submit_disabled [json-pointer:/view]',
  ],
  [
    'mrkdwn in the title',
    { ...modal(), title: mrkdwn('t') },
    'modal',
    'unsupported type: mrkdwn [json-pointer:/view/title/type]',
  ],
  ['a Home tab opened as a modal', home(), 'modal', 'unsupported type: home [json-pointer:/view/type]'],
  ['a modal published as Home', modal(), 'home', 'unsupported type: modal [json-pointer:/view/type]'],
  [
    'a title on Home',
    { ...home(), title: plain('t') },
    'home',
    'invalid additional property: title [json-pointer:/view]',
  ],
  [
    'a block_id twice',
    modal({ ...divider, block_id: 'a' }, { ...divider, block_id: 'a' }),
    'modal',
    '`block_id` "a" already exists [json-pointer:/view/blocks/1/block_id]',
  ],
  [
    'two fields that take the focus',
    modal(input({ ...text, focus_on_load: true }), input({ ...text, focus_on_load: true })),
    'modal',
    'only one element can have `focus_on_load` [json-pointer:/view/blocks]',
  ],
  [
    'min_length over max_length',
    modal(input({ ...text, min_length: 5, max_length: 4 })),
    'modal',
    '`min_length` must not be more than `max_length` [json-pointer:/view/blocks/0/element]',
  ],
  [
    'min_value over max_value',
    modal(input({ type: 'number_input', is_decimal_allowed: true, min_value: '5', max_value: '4' })),
    'modal',
    '`min_value` must not be more than `max_value` [json-pointer:/view/blocks/0/element]',
  ],
  [
    'a number as min_value',
    modal(input({ type: 'number_input', is_decimal_allowed: true, min_value: 0 })),
    'modal',
    'must provide a string [json-pointer:/view/blocks/0/element/min_value]',
  ],
];

describe('what is refused in views', () => {
  for (const [what, view, type, refusal] of wrongViews) {
    it(what, () => expect(said(checkView(view, type))).toContain(refusal));
  }
});

const submitted = [
  { ...input(text), block_id: 'score' },
  { ...divider, block_id: 'line' },
];
const wrongAnswers: [string, unknown, string][] = [
  [
    'an unknown response_action',
    { response_action: 'close' },
    'must be a valid enum value [json-pointer:/response_action]',
  ],
  ['a message', { text: 'saved' }, 'invalid additional property: text [json-pointer:]'],
  ['an update without view', { response_action: 'update' }, 'missing required field: view [json-pointer:]'],
  [
    'a push of a view that is wrong',
    { response_action: 'push', view: { type: 'modal', blocks: [] } },
    'missing required field: title [json-pointer:/view]',
  ],
  ['no errors', { response_action: 'errors', errors: {} }, 'missing required field: errors [json-pointer:]'],
  [
    'an error at no input block',
    { response_action: 'errors', errors: { line: 'x' } },
    'must be the block_id of an input block [json-pointer:/errors/line]',
  ],
  [
    'an empty error',
    { response_action: 'errors', errors: { score: '' } },
    'must be more than 0 characters [json-pointer:/errors/score]',
  ],
];

describe('what is refused in the answer to a submission', () => {
  for (const [what, body, refusal] of wrongAnswers) {
    it(what, () => expect(said(checkViewAnswer(body, submitted))).toContain(refusal));
  }

  it('and what is accepted', () => {
    expect(checkViewAnswer({ response_action: 'errors', errors: { score: 'No' } }, submitted)).toEqual([]);
    expect(checkViewAnswer({ response_action: 'clear' }, submitted)).toEqual([]);
    expect(checkViewAnswer({ response_action: 'update', view: modal(divider) }, submitted)).toEqual([]);
  });
});

describe('answers to a type-ahead', () => {
  it('have options or groups, never both or neither', () => {
    expect(checkSuggestions({ options: [] })).toEqual([]);
    expect(checkSuggestions({ option_groups: [{ label: plain('g'), options: [option] }] })).toEqual([]);
    for (const body of [undefined, {}, { options: [], option_groups: [] }, { options: [option], next: 1 }]) {
      expect(checkSuggestions(body)).not.toEqual([]);
    }
  });
});
