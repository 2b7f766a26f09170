import { isJsonObject } from '../json.ts';
import { dataVisualizationBlock } from './charts.ts';
import { anyText, blockId, imageFields, oneImageSource, plainText } from './compositions.ts';
import { button, elementChecks, image } from './elementChecks.ts';
import { richTextBlock } from './richText.ts';
import {
  atLeastOne,
  atMostOne,
  boolean,
  byType,
  type Check,
  exactlyOne,
  integer,
  list,
  object,
  oneOf,
  type Rule,
  required,
  string,
  url,
} from './shape.ts';
import { BLOCK_SURFACES, ELEMENT_SURFACES } from './surfaces.ts';
import { dataTableBlock, tableBlock } from './tables.ts';

const SELECTS = [
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
];
const CHOICES = [...SELECTS, ...SELECTS.map((type) => `multi_${type}`), 'checkboxes', 'radio_buttons'];
const ACCESSORIES = [
  ...CHOICES,
  'button',
  'datepicker',
  'image',
  'overflow',
  'timepicker',
  'workflow_button',
];
const ACTIONS = [
  ...CHOICES,
  'button',
  'datepicker',
  'datetimepicker',
  'overflow',
  'timepicker',
  'workflow_button',
  'rich_text_input',
];
const TYPED = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
  'file_input',
];
const INPUTS = [...CHOICES, ...TYPED, 'datepicker', 'datetimepicker', 'timepicker'];
const CONTEXT = ['image', 'plain_text', 'mrkdwn'];
const CONTEXT_ACTIONS = ['feedback_buttons', 'icon_button'];

/** One of these elements, where the surface has it. */
function element(types: readonly string[]): Check {
  return (value, at) => {
    const allowed = types.filter((type) => ELEMENT_SURFACES[type]?.includes(at.surface) ?? true);
    const checks = Object.fromEntries(
      allowed.flatMap((type) => (elementChecks[type] ? [[type, elementChecks[type]]] : [])),
    );
    byType(checks)(value, at);
  };
}

/** response_url_enabled works in the inputs of modals alone. */
const noResponseUrl: Rule = (block, at) => {
  const elements = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
  const isInModalInput = block.type === 'input' && at.surface === 'modal';
  if (!isInModalInput && elements.some((e) => isJsonObject(e) && e.response_url_enabled !== undefined)) {
    at.breaks('not', '`response_url_enabled` can only be used in input blocks of modals');
  }
};

const type = required(string());
const base = { type, block_id: blockId };

export const cardBlock: Check = object(
  {
    ...base,
    hero_image: image,
    icon: image,
    slack_icon: object({ type: required(oneOf('icon')), name: required(string({ min: 1 })) }),
    title: anyText(150),
    subtitle: anyText(150),
    body: anyText(200),
    subtext: anyText(200),
    actions: list(byType({ button }), { min: 1, max: 3 }),
  },
  atLeastOne('hero_image', 'title', 'actions', 'body'),
  atMostOne('icon', 'slack_icon'),
);

const taskCard: Check = object({
  ...base,
  task_id: required(string({ min: 1 })),
  title: required(string({ min: 1 })),
  details: richTextBlock,
  output: richTextBlock,
  sources: list(object({ type: required(oneOf('url')), url: required(url(3000)), text: required(string()) })),
  status: required(oneOf('pending', 'in_progress', 'complete', 'error')),
});

/** Every block but container, which is made of others. */
const simpleBlocks: { [type: string]: Check } = {
  actions: object(
    { ...base, elements: required(list(element(ACTIONS), { min: 1, max: 25 })) },
    noResponseUrl,
  ),
  alert: object({
    ...base,
    text: required(anyText(200)),
    level: oneOf('default', 'info', 'warning', 'error', 'success'),
  }),
  card: cardBlock,
  carousel: object({ ...base, elements: required(list(byType({ card: cardBlock }), { min: 1, max: 10 })) }),
  context: object({ ...base, elements: required(list(element(CONTEXT), { min: 1, max: 10 })) }),
  context_actions: object({
    ...base,
    elements: required(list(element(CONTEXT_ACTIONS), { min: 1, max: 5 })),
  }),
  data_table: dataTableBlock,
  data_visualization: dataVisualizationBlock,
  divider: object(base),
  file: object({ ...base, source: required(oneOf('remote')), external_id: required(string({ min: 1 })) }),
  header: object({ ...base, text: required(plainText(150)), level: integer({ min: 1, max: 4 }) }),
  image: object({ ...base, ...imageFields, title: plainText(2000) }, oneImageSource),
  input: object(
    {
      ...base,
      label: required(plainText(2000)),
      hint: plainText(2000),
      element: required(element(INPUTS)),
      optional: boolean,
      dispatch_action: boolean,
    },
    noResponseUrl,
  ),
  markdown: object({ ...base, text: required(string({ min: 1, max: 12_000 })) }),
  plan: object({
    ...base,
    title: required(string({ min: 1 })),
    tasks: list(byType({ task_card: taskCard })),
  }),
  rich_text: richTextBlock,
  section: object(
    {
      ...base,
      text: anyText(3000),
      fields: list(anyText(2000), { min: 1, max: 10 }),
      accessory: element(ACCESSORIES),
      expand: boolean,
    },
    atLeastOne('text', 'fields'),
    noResponseUrl,
  ),
  table: tableBlock,
  task_card: taskCard,
  video: object({
    ...base,
    alt_text: required(string({ min: 1 })),
    title: required(plainText(199)),
    video_url: required(url(3000)),
    thumbnail_url: required(url(3000)),
    title_url: url(3000),
    author_name: string({ max: 49 }),
    provider_name: string(),
    provider_icon_url: url(3000),
    description: plainText(3000),
  }),
};

const CHILDREN = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];

const containerBlock: Check = object(
  {
    ...base,
    title: plainText(150),
    rich_text_title: richTextBlock,
    subtitle: anyText(150),
    child_blocks: required(list(blockOf(CHILDREN, simpleBlocks), { min: 1, max: 10 })),
    width: oneOf('narrow', 'standard', 'wide', 'full'),
    icon: image,
    is_collapsible: boolean,
    default_collapsed: boolean,
    has_header_divider: boolean,
  },
  exactlyOne('title', 'rich_text_title'),
);

const blockChecks: { [type: string]: Check } = { ...simpleBlocks, container: containerBlock };

/** One of these blocks, where the surface has it. */
function blockOf(types: readonly string[], checks: { [type: string]: Check }): Check {
  return (value, at) => {
    const allowed = types.filter((name) => BLOCK_SURFACES[name]?.includes(at.surface));
    byType(Object.fromEntries(allowed.flatMap((name) => (checks[name] ? [[name, checks[name]]] : []))))(
      value,
      at,
    );
  };
}

export const anyBlock: Check = blockOf(Object.keys(blockChecks), blockChecks);
