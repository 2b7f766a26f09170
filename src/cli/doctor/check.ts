import type { Texts } from '../../text/texts.ts';
import type { Patient } from './patient.ts';

/** `note`: worth a look, and the service works; `unchecked`: something else has to be put right first. */
export type Verdict = 'good' | 'note' | 'bad' | 'unchecked';

/** What a check found, in the reader's words. */
export interface Finding {
  readonly verdict: Verdict;
  readonly says: string;
  /** What to do, where to click; one line. */
  readonly cure?: string;
}

/** One thing the doctor looks at. Changes nothing; whatever it throws is reported as its finding. */
export interface Check {
  readonly name: keyof Texts['doctor']['checks'];
  run(patient: Patient, t: Texts['doctor']): Promise<readonly Finding[]>;
}

export const good = (says: string): Finding => ({ verdict: 'good', says });
export const note = (says: string, cure?: string): Finding => ({
  verdict: 'note',
  says,
  ...(cure ? { cure } : {}),
});
export const bad = (says: string, cure: string): Finding => ({ verdict: 'bad', says, cure });
export const unchecked = (says: string): Finding => ({ verdict: 'unchecked', says });
