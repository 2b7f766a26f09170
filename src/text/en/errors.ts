import type { ErrorKey, ErrorParams } from '../../errors.ts';
import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { ScoreRefusal } from '../../satisfaction/score.ts';
import { code, moment, person, plain } from '../mrkdwn.ts';
import { common } from './common.ts';

type ErrorTexts = { [K in ErrorKey]: (params: ErrorParams[K]) => string };

const scoreProblem: Record<ScoreRefusal, (scale: number) => string> = {
  empty: () => 'is missing.',
  notANumber: () => 'is not a score.',
  malformed: () => 'does not read as a number.',
  exponent: () => 'is not written as a plain number.',
  negative: () => 'is below 0.',
  aboveHundred: () => 'is above 100.',
  aboveScale: (scale) => `is more than ${scale} of ${scale}.`,
  zeroScale: () => 'divides by zero.',
  scaleTooLarge: () => 'has a scale above 100.',
};

const nameProblem: Record<PartyNameRefusal, (length: number, most: number) => string> = {
  empty: () => 'A name needs at least one visible letter, digit or sign.',
  tooLong: (length, most) =>
    `This name has ${length} characters; at most ${most} are possible. Put the rest into the note.`,
  controlCharacters: () =>
    'This name has invisible control characters in it. Type it again instead of pasting it.',
  reversedText: () =>
    'This name has signs in it that turn the reading direction around. Type it again without them.',
};

/** Each says what failed and how to put it right. What people typed comes in raw and is made safe here. */
export const errors: ErrorTexts & { unexpected: (reference: string) => string; title: string } = {
  title: 'That did not work.',
  unexpected: (reference) =>
    `Something went wrong on our side, and nothing was saved. Please try again; if it happens again, give your admin the reference ${code(reference)}.`,
  storeUnavailable: () =>
    'The database could not take this just now, and nothing was saved. Please try again in a minute.',
  transactionLeftStore: () => 'Something took too long, and nothing was saved. Please try again.',
  roleTooLow: ({ needed, has }) =>
    `This needs the role *${common.role[needed]}*, and you are *${common.role[has]}*. An admin can change that: \`/prm role\`.`,
  noRole: ({ needed }) =>
    `This needs the role *${common.role[needed]}*. Guests and people of other organisations have none until an admin gives them one: \`/prm role\`.`,
  partyGone: () => 'That customer or partner is not there any more. Look it up again with `/prm party`.',
  alreadyDone: () => 'This was already saved. Nothing was recorded twice.',
  changedSince: () =>
    'It was changed after that, so it cannot be undone. Correct it with a new entry instead.',
  alreadyUndone: ({ byId, at }) => `${person(byId)} already undid this, ${moment(at)}.`,
  notYours: ({ ownerId }) => `${person(ownerId)} recorded this: only they or a manager can undo it.`,
  nothingToUndo: () => 'There is nothing of yours to undo.',
  scoreRefused: ({ typed, reason, scale, corrected }) =>
    `${code(typed)} ${scoreProblem[reason](scale ?? 100)} Scores go from 0 to 100, as \`75\`, \`75%\`, \`4/5\` or \`9/10\`. For example: ${code(corrected)}`,
  nameRefused: ({ reason, length, most }) => nameProblem[reason](length, most),
  partyExists: ({ name }) =>
    `*${plain(name)}* is already there. Look at it with \`/prm party\`, or give the new one a name that tells them apart.`,
  partyUnknown: ({ typed, nearest }) =>
    nearest.length > 0
      ? `No customer or partner is called ${code(typed)}. Near it: ${nearest.map((name) => `*${plain(name)}*`).join(', ')}.`
      : `No customer or partner is called ${code(typed)}.`,
  partyAmbiguous: ({ typed, names }) =>
    `${code(typed)} fits several: ${names.map((name) => `*${plain(name)}*`).join(', ')}. Type more of the name.`,
  personUnknown: () =>
    'Slack did not tell us who you are, so nothing was done. Please try again in a minute.',
  unknownCommand: ({ typed, nearest, corrected }) =>
    nearest && corrected
      ? `There is no command ${code(typed)}. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`
      : `There is no command ${code(typed)}. \`/prm help\` lists them all.`,
  controlUnknown: () =>
    'This button or form is from another version. Type the command again to get a fresh one: `/prm help`.',
};
