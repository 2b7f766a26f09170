import type { BlockJson } from '../../../src/playground/protocol.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (text: string, value = text, description?: string) => ({
  text: plain(text),
  value,
  ...(description ? { description: plain(description) } : {}),
});
const button = (text: string, action_id: string, rest: object = {}) => ({
  type: 'button',
  text: plain(text),
  action_id,
  value: action_id,
  ...rest,
});
const richSection = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (text: string, style?: object) => ({ type: 'text', text, ...(style ? { style } : {}) });

let blockCount = 0;

/** Blocks with the ids that the server would give them. */
export function identified(blocks: { type: string; [key: string]: unknown }[]): BlockJson[] {
  return blocks.map((block) => {
    blockCount += 1;
    return { block_id: `b${blockCount}`, ...block } as BlockJson;
  });
}

const segments = ['Support', 'Delivery', 'Price', 'Quality', 'Onboarding', 'Other'];
const months = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
const seriesOf = (name: string, ...values: number[]) => ({
  name,
  data: months.map((label, index) => ({ label, value: values[index] ?? 0 })),
});

export const textBlocks = identified([
  { type: 'header', text: plain('Weekly digest :chart_with_upwards_trend:') },
  {
    type: 'section',
    text: mrkdwn(
      'Hello <@U1>, *Acme Corporation* is at _risk_ since <!date^1795420800^{date_pretty}|last week>; see <#C1>. ' +
        '~Old plan~ `rate acme 75` at 10:30:45 <https://example.com/acme|the account>\n> What the customer said\n> in two lines\n```\nindex = 72.4\n*not bold*\n```\n# not a heading\n--- :no_such_emoji: :tada:',
    ),
  },
  {
    type: 'section',
    text: mrkdwn('*Acme Corporation* needs attention'),
    fields: [
      mrkdwn('*Score*\n62 / 100'),
      mrkdwn('*Trend*\n▼ 8 in 30 days'),
      mrkdwn('*Owner*\n<@U3>'),
      mrkdwn('*Open needs*\n4'),
    ],
    accessory: button('Open', 'open', { style: 'primary' }),
  },
  { type: 'divider' },
  {
    type: 'context',
    elements: [mrkdwn(':warning: Small base: 4 ratings'), mrkdwn('Updated <!date^1795420800^{time}|now>')],
  },
  {
    type: 'actions',
    elements: [
      button('Rate', 'rate', { style: 'primary' }),
      button('Archive', 'archive', {
        style: 'danger',
        confirm: {
          title: plain('Archive Acme?'),
          text: mrkdwn('It will no longer be in *lists*.'),
          confirm: plain('Archive'),
          deny: plain('Keep'),
          style: 'danger',
        },
      }),
      button('Website', 'website', { url: 'https://example.com' }),
      {
        type: 'overflow',
        action_id: 'more',
        options: [option('Edit', 'edit'), option('Merge', 'merge', 'with a duplicate')],
      },
    ],
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 'segment',
        placeholder: plain('Segment'),
        option_groups: [
          { label: plain('Size'), options: [option('Enterprise'), option('Small business')] },
          { label: plain('Region'), options: [option('APAC'), option('EMEA')] },
        ],
      },
      { type: 'users_select', action_id: 'owner', placeholder: plain('Owner'), initial_user: 'U3' },
      { type: 'datepicker', action_id: 'due', initial_date: '2026-11-24' },
      { type: 'timepicker', action_id: 'at', initial_time: '09:30' },
    ],
  },
]);

export const richBlocks = identified([
  {
    type: 'rich_text',
    elements: [
      richSection(
        rich('Bold', { bold: true }),
        rich(', '),
        rich('italic', { italic: true }),
        rich(', '),
        rich('struck', { strike: true }),
        rich(', '),
        rich('code', { code: true }),
        rich(' '),
        { type: 'user', user_id: 'U1' },
        rich(' '),
        { type: 'channel', channel_id: 'C1' },
        rich(' '),
        { type: 'emoji', name: 'rocket' },
        rich(' '),
        { type: 'link', url: 'https://example.com', text: 'a link' },
        rich(' due '),
        { type: 'date', timestamp: 1795420800, format: '{date_long} {time}' },
      ),
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 0,
        elements: [richSection(rich('First')), richSection(rich('Second'))],
      },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [richSection(rich('nested'))] },
      { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [richSection(rich('Third'))] },
      { type: 'rich_text_quote', elements: [rich('Could you please add single sign-on?')] },
      { type: 'rich_text_preformatted', elements: [rich('SELECT 1;\nSELECT 2;')] },
    ],
  },
  {
    type: 'markdown',
    text: '## What moved\n\n**Acme** fell, *Globex* rose. ~~Initech~~\n\n- [x] call Acme\n- [ ] write Globex\n  - nested\n\n1. one\n2. two\n\n> quoted\n\n| Party | Score |\n|---|---:|\n| Acme | 62 |\n| Globex | 88 |\n\n```ts\nconst x = 1;\n```\n[site](https://example.com) <script>alert(1)</script>',
  },
  {
    type: 'image',
    image_url: 'https://example.com/team.png',
    alt_text: 'The team at the summit',
    title: plain('Summit'),
  },
  {
    type: 'video',
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    alt_text: 'How ratings work',
    title: plain('How ratings work'),
    author_name: 'Marco',
    provider_name: 'Example',
    description: plain('Two minutes'),
  },
  { type: 'file', source: 'remote', external_id: 'quarterly-review.pdf' },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good', accessibility_label: 'This helped' },
        negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'This did not help' },
      },
      { type: 'icon_button', action_id: 'delete', icon: 'trash', text: plain('Delete') },
    ],
  },
  { type: 'hologram', payload: 1 },
]);

export const dataBlocks = identified([
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'center' }],
    rows: [
      [
        { type: 'raw_text', text: 'Need' },
        { type: 'raw_text', text: 'Points' },
        { type: 'raw_text', text: 'Status' },
      ],
      [
        { type: 'rich_text', elements: [richSection(rich('Single sign-on', { bold: true }))] },
        { type: 'raw_number', value: 8, text: '8' },
        { type: 'raw_text', text: 'planned' },
      ],
      [
        { type: 'raw_text', text: 'Export to CSV' },
        { type: 'raw_number', value: 3, text: '3' },
        { type: 'raw_text', text: 'new' },
      ],
    ],
  },
  {
    type: 'data_table',
    caption: 'Satisfaction by customer',
    rows: [
      ['Customer', 'Index', 'Ratings'].map((text) => ({ type: 'raw_text', text })),
      ...[
        ['Acme', 62, 14],
        ['Globex', 88, 9],
        ['Initech', 41, 22],
        ['Umbrella', 73, 4],
        ['Hooli', 95, 31],
        ['Stark', 79, 12],
        ['Wayne', 55, 8],
      ].map(([name, index, count]) => [
        { type: 'raw_text', text: String(name) },
        { type: 'raw_number', value: index, text: `${index}` },
        { type: 'raw_number', value: count, text: `${count}` },
      ]),
    ],
  },
  {
    type: 'data_visualization',
    title: 'Points lost by theme',
    chart: { type: 'pie', segments: segments.map((label, index) => ({ label, value: 34 - index * 5 })) },
  },
  {
    type: 'data_visualization',
    title: 'New needs a month',
    chart: {
      type: 'bar',
      series: [seriesOf('Customers', 12, 18, 9, 22, 17, 25), seriesOf('Partners', 4, 6, 5, 9, 7, 8)],
      axis_config: { categories: months, x_label: 'Month', y_label: 'Needs' },
    },
  },
  {
    type: 'data_visualization',
    title: 'Satisfaction index',
    chart: {
      type: 'line',
      series: [
        seriesOf('Customers', 71, 73, 70, 66, 68, 72),
        seriesOf('Partners', 80, 79, 82, 84, 81, 85),
        seriesOf('Target', 75, 75, 75, 75, 75, 75),
      ],
      axis_config: { categories: months, y_label: 'Index' },
    },
  },
  {
    type: 'data_visualization',
    title: 'Open needs',
    chart: {
      type: 'area',
      series: [seriesOf('Open', 30, 34, 41, 39, 36, 33)],
      axis_config: { categories: months },
    },
  },
]);

const card = (name: string, index: number) => ({
  type: 'card',
  icon: { type: 'image', image_url: 'https://example.com/i.png', alt_text: name },
  title: mrkdwn(name),
  subtitle: mrkdwn(`Index ${index}`),
  body: mrkdwn('Owned by <@U3>, four open needs, last contact two days ago.'),
  subtext: mrkdwn('Customer since 2019'),
  actions: [button('Card', `card-${name}`), button('Rate', `rate-${name}`, { style: 'primary' })],
});

export const cardBlocks = identified([
  card('Acme Corporation', 62),
  { type: 'carousel', elements: [card('Globex', 88), card('Initech', 41), card('Hooli', 95)] },
  { type: 'alert', level: 'default', text: plain('A plain note.') },
  { type: 'alert', level: 'info', text: mrkdwn('For your *information*.') },
  { type: 'alert', level: 'success', text: plain('Saved.') },
  { type: 'alert', level: 'warning', text: plain('Nearly full.') },
  { type: 'alert', level: 'error', text: plain('Not saved.') },
  {
    type: 'container',
    title: plain('Acme Corporation'),
    subtitle: plain('Customer'),
    is_collapsible: true,
    has_header_divider: true,
    child_blocks: [
      { type: 'section', text: mrkdwn('Inside *the container*') },
      { type: 'actions', elements: [button('Inner', 'inner')] },
    ],
  },
  {
    type: 'container',
    title: plain('Folded away'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [{ type: 'section', text: plain('Hidden at first') }],
  },
]);

const input = (block_id: string, label: string, element: object, rest: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element,
  ...rest,
});

export const formBlocks = identified([
  input('party', 'Party', {
    type: 'external_select',
    action_id: 'v',
    placeholder: plain('Type a name'),
    min_query_length: 1,
  }),
  input(
    'score',
    'Score',
    {
      type: 'number_input',
      action_id: 'v',
      is_decimal_allowed: false,
      min_value: '0',
      max_value: '100',
      placeholder: plain('0 to 100'),
    },
    { hint: plain('0 is worst, 100 is best.') },
  ),
  input(
    'comment',
    'Comment',
    {
      type: 'plain_text_input',
      action_id: 'v',
      multiline: true,
      max_length: 120,
      placeholder: plain('What did they say?'),
    },
    { optional: true },
  ),
  input('priority', 'Priority', {
    type: 'radio_buttons',
    action_id: 'v',
    initial_option: option('High', 'high'),
    options: [option('High', 'high', 'this quarter'), option('Low', 'low')],
  }),
  input(
    'notify',
    'Notify',
    {
      type: 'checkboxes',
      action_id: 'v',
      initial_options: [option('Owner', 'owner')],
      options: [option('Owner', 'owner'), option('Channel', 'channel')],
    },
    { optional: true },
  ),
  input('kind', 'Kind', {
    type: 'static_select',
    action_id: 'v',
    options: [option('Customer', 'customer'), option('Partner', 'partner'), option('Both', 'both')],
  }),
  input(
    'tags',
    'Tags',
    {
      type: 'multi_static_select',
      action_id: 'v',
      options: [option('security'), option('billing'), option('mobile')],
    },
    { optional: true },
  ),
  input(
    'people',
    'People',
    { type: 'multi_users_select', action_id: 'v', initial_users: ['U1'] },
    { optional: true },
  ),
  input(
    'place',
    'Channel',
    { type: 'conversations_select', action_id: 'v', filter: { include: ['public', 'private'] } },
    { optional: true },
  ),
  input(
    'when',
    'When',
    { type: 'datetimepicker', action_id: 'v', initial_date_time: 1795420800 },
    { optional: true },
  ),
  input('mail', 'E-mail', { type: 'email_text_input', action_id: 'v' }, { optional: true }),
  input('site', 'Website', { type: 'url_text_input', action_id: 'v' }, { optional: true }),
  input('note', 'Note', { type: 'rich_text_input', action_id: 'v' }, { optional: true }),
  input('file', 'File', { type: 'file_input', action_id: 'v' }, { optional: true }),
]);
