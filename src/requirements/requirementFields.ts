import { DateTime } from 'luxon';
import { AppError } from '../errors.ts';
import { foldName } from '../parties/foldName.ts';
import { visibleText } from '../visibleText.ts';

/** In characters (code points). */
export const LONGEST_TITLE = 150;
export const LONGEST_DETAIL = 3000;
export const LONGEST_CATEGORY = 40;
const LONGEST_LINK = 1000;

/** The fields of a requirement in which people write freely. */
export interface RequirementFields {
  title: string;
  detail: string | null;
  category: string | null;
  /** yyyy-mm-dd */
  dueOn: string | null;
  permalink: string | null;
}

/** What is wrong with one field. */
export interface FieldRefusal {
  field: keyof RequirementFields;
  error: AppError;
}

/**
 * The fields as they are kept: one line each but for the detail, nothing invisible; with every refusal, in the order
 * of the fields. A due date before `today` (yyyy-mm-dd) is refused unless that is null.
 */
export const checkRequirementFields = (
  typed: RequirementFields,
  today: string | null,
): { fields: RequirementFields; refusals: FieldRefusal[] } => {
  const fields = {
    title: oneLine(typed.title),
    detail: visibleText(typed.detail ?? '') || null,
    category: oneLine(typed.category ?? '').replace(/^#/, '') || null,
    dueOn: typed.dueOn,
    permalink: typed.permalink?.trim() || null,
  };
  const refusals: (FieldRefusal | null)[] = [
    refuse('title', titleRefusal(fields.title)),
    refuse('detail', tooLong('detail', fields.detail, LONGEST_DETAIL)),
    refuse('category', tooLong('category', fields.category, LONGEST_CATEGORY)),
    refuse('dueOn', dueDateRefusal(fields.dueOn, today)),
    refuse('permalink', linkRefusal(fields.permalink)),
  ];
  return { fields, refusals: refusals.filter((refusal) => refusal !== null) };
};

/** By which the same wish is noticed: width, case, punctuation and spaces folded away. Never empty for a valid title. */
export const titleKey = (title: string): string => foldName(title);

/** The day it is in a zone, yyyy-mm-dd. */
export const dayIn = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');

const oneLine = (typed: string): string => visibleText(typed).replace(/\s+/gu, ' ');

const lengthOf = (text: string): number => [...text].length;

const refuse = (field: keyof RequirementFields, error: AppError | null): FieldRefusal | null =>
  error && { field, error };

const titleRefusal = (title: string): AppError | null =>
  titleKey(title) === ''
    ? new AppError('invalid', 'titleMissing', {})
    : tooLong('title', title, LONGEST_TITLE);

const tooLong = (field: 'title' | 'detail' | 'category', text: string | null, most: number) => {
  const length = lengthOf(text ?? '');
  return length > most ? new AppError('invalid', 'requirementTooLong', { field, length, most }) : null;
};

const dueDateRefusal = (dueOn: string | null, today: string | null): AppError | null => {
  if (dueOn === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && DateTime.fromISO(dueOn).isValid;
  if (!isDay) return new AppError('invalid', 'dueDateRefused', { typed: dueOn, reason: 'notADate' });
  return today !== null && dueOn < today
    ? new AppError('invalid', 'dueDateRefused', { typed: dueOn, reason: 'past' })
    : null;
};

const linkRefusal = (permalink: string | null): AppError | null =>
  permalink === null || (/^https?:\/\/[^\s<>|]+$/.test(permalink) && permalink.length <= LONGEST_LINK)
    ? null
    : new AppError('invalid', 'linkRefused', { typed: permalink });
