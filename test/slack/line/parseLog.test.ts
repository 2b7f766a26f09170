import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InteractionKind } from '../../../src/interactions/interactionKind.ts';
import { chooseDraft } from '../../../src/slack/line/chooseDraft.ts';
import { type LogDraft, parseLog } from '../../../src/slack/line/parseLog.ts';
import { tokenize } from '../../../src/slack/line/tokens.ts';

const kinds: Record<string, InteractionKind> = {
  ...{ inquiry: 'inquiry', feedback: 'feedback', problem: 'problem', call: 'call', note: 'note' },
  ...{ 反馈: 'feedback', 电话: 'call' },
};

function log(typed: string, ...knownParties: string[]): LogDraft {
  return chooseDraft(parseLog(tokenize(typed), kinds), (party) =>
    knownParties.includes(party) ? 'sure' : 'none',
  );
}

describe('what happened, in one line', () => {
  it.each([
    ['acme feedback "they love it"', 'acme', 'feedback', 'they love it'],
    ['acme feedback they love it, mostly.', 'acme', 'feedback', 'they love it, mostly.'],
    ['acme feedback: they love it', 'acme', 'feedback', 'they love it'],
    ['acme FEEDBACK “half a quote', 'acme', 'feedback', 'half a quote'],
    ['Acme Corp call "talked to <@U1|jane>"', 'Acme Corp', 'call', 'talked to @jane'],
    ['"Acme Corp" note call them back', 'Acme Corp', 'note', 'call them back'],
    ['feedback acme "they love it"', 'acme', 'feedback', 'they love it'],
    ['acme 反馈 “很满意”', 'acme', 'feedback', '很满意'],
    ['华为 电话：下周回电', '华为', 'call', '下周回电'],
    ['Acme Call Center feedback "x"', 'Acme Call Center', 'feedback', 'x'],
  ])('%s', (typed, party, kind, text) => {
    expect(log(typed)).toEqual({ party, kind, text, unknownKind: null });
  });

  it('settles a name that holds such a word by the names that exist', () => {
    expect(log('Acme Call Center note hello', 'Acme Call Center')).toMatchObject({
      kind: 'note',
      text: 'hello',
    });
    expect(log('Note Systems call hello', 'Note Systems')).toMatchObject({ kind: 'call', text: 'hello' });
  });
});

describe('what is missing is known', () => {
  it.each([
    ['', null, null],
    ['acme', 'acme', null],
    ['acme "they love it"', 'acme', 'they love it'],
  ])('%s has no kind', (typed, party, text) => {
    expect(log(typed)).toMatchObject({ party, kind: null, text });
  });

  it('has no text', () => {
    expect(log('acme feedback')).toMatchObject({ party: 'acme', kind: 'feedback', text: null });
    expect(log('feedback acme')).toMatchObject({ party: 'acme', kind: 'feedback', text: null });
  });

  it('has a misspelt kind', () => {
    expect(log('acme feedbak they love it')).toEqual({
      ...{ party: 'acme', kind: null, text: 'they love it' },
      unknownKind: { text: 'feedbak', nearest: 'feedback' },
    });
  });
});

it('reads any line without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(parseLog(tokenize(typed), kinds).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
