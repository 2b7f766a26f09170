import { describe, expect, it } from 'vitest';
import { richTextFromTyped } from '../../../src/playground/page/richText/richTextFromTyped.ts';
import { typedFromRichText } from '../../../src/playground/page/richText/typedFromRichText.ts';
import { chosenOptionsOf } from '../../../src/playground/page/surface/chosenOptions.ts';
import { initialInput } from '../../../src/playground/page/surface/initialInput.ts';
import { mergeInputs } from '../../../src/playground/page/surface/mergeInputs.ts';

const option = (value: string) => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value });

describe('what a field holds before anyone touched it', () => {
  it.each([
    [{ type: 'static_select', initial_option: option('a') }, 'a'],
    [{ type: 'external_select', initial_option: option('a') }, 'a'],
    [{ type: 'radio_buttons', initial_option: option('a') }, 'a'],
    [{ type: 'checkboxes', initial_options: [option('a'), option('b')] }, ['a', 'b']],
    [{ type: 'multi_external_select', initial_options: [option('a')] }, ['a']],
    [{ type: 'users_select', initial_user: 'U1' }, 'U1'],
    [{ type: 'multi_users_select', initial_users: ['U1'] }, ['U1']],
    [{ type: 'conversations_select', initial_conversation: 'C1' }, 'C1'],
    [{ type: 'multi_channels_select', initial_channels: ['C1'] }, ['C1']],
    [{ type: 'datepicker', initial_date: '2026-11-22' }, '2026-11-22'],
    [{ type: 'timepicker', initial_time: '09:30' }, '09:30'],
    [{ type: 'datetimepicker', initial_date_time: 1795420800 }, 1795420800],
    [{ type: 'plain_text_input', initial_value: 'x' }, 'x'],
    [{ type: 'number_input', initial_value: '7' }, '7'],
    [{ type: 'checkboxes' }, []],
    [{ type: 'static_select' }, null],
    [{ type: 'plain_text_input' }, null],
    [{ type: 'datetimepicker' }, null],
  ])('%j', (element, held) => {
    expect(initialInput(element)).toEqual(held);
  });
});

describe('entered values', () => {
  it('lie over the server’s, element by element, and null clears', () => {
    const server = { form: { name: 'Acme', score: '75' }, other: { x: 'y' } };
    expect(mergeInputs(server, { form: { score: null } })).toEqual({
      form: { name: 'Acme', score: null },
      other: { x: 'y' },
    });
    expect(server.form.score).toBe('75');
  });

  it('know the chosen options of an external select', () => {
    expect(chosenOptionsOf({ type: 'external_select', selected_option: option('a') })).toEqual([option('a')]);
    expect(chosenOptionsOf({ type: 'multi_external_select', selected_options: [option('a')] })).toEqual([
      option('a'),
    ]);
    expect(chosenOptionsOf({ type: 'external_select', selected_option: null })).toEqual([]);
  });
});

describe('a rich text field', () => {
  it('makes marks and lists of what is typed', () => {
    expect(richTextFromTyped('see *this* & <that> :tada:\n- one\n- `two`')).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'see ' },
            { type: 'text', text: 'this', style: { bold: true } },
            { type: 'text', text: ' & <that> ' },
            { type: 'emoji', name: 'tada' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'two', style: { code: true } }] },
          ],
        },
      ],
    });
  });

  it.each(['plain', '*bold* and _it_', '- one\n- two\nafter', '1. one\n2. two', 'a\n\nb', ':tada: x'])(
    'shows %j again as it was typed',
    (typed) => {
      expect(typedFromRichText(richTextFromTyped(typed))).toBe(typed);
    },
  );
});
