import type { ErrorKey, ErrorParams } from '../../errors.ts';
import type { PartyNameRefusal } from '../../parties/partyName.ts';
import type { ChannelRefusal } from '../../reports/channelRefusal.ts';
import type { ScoreRefusal } from '../../satisfaction/score.ts';
import { channel, code, moment, person, plain } from '../mrkdwn.ts';
import { common } from './common.ts';
import { exchange } from './exchange.ts';
import { purchaseErrors } from './purchaseErrors.ts';

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

const channelProblem: Record<ChannelRefusal, string> = {
  notInChannel:
    'The app cannot see this channel: it is private, or gone. Type `/invite @prm` in it first, then save again.',
  archived: 'This channel is archived. Choose another one, or bring it back first.',
  shared:
    'This channel is shared with another organisation, and figures are never shown there. Choose another one.',
  direct: 'Digests go to channels. Choose a channel instead of a direct message.',
};

const tooLong = {
  title: (length: number, most: number) =>
    `This title has ${length} characters; at most ${most} are possible. Say it in a few words, and put the rest into the form's detail: \`/prm need\`.`,
  detail: (length: number, most: number) =>
    `This detail has ${length} characters; at most ${most} are possible. Keep what matters, and link to the rest.`,
  category: (length: number, most: number) =>
    `This category has ${length} characters; at most ${most} are possible. One word is best, such as \`#security\`.`,
};

const needOptionProblem = {
  difficultyOutOfRange: 'is not a difficulty: it goes from 1 (trivial) to 5 (very hard).',
  unknownWord: 'is neither a priority, a difficulty, a type, a #category nor a due date.',
  givenTwice: 'says a second time what was said before: leave one of them out.',
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
    `This needs the role *${common.role[needed]}*; yours is *${common.role[has]}*. An admin can change that: \`/prm role\` shows who they are.`,
  noRole: ({ needed }) =>
    `You have no role here yet: guests and people of other organisations get one from an admin, who types \`/prm role @you ${common.role[needed]}\`.`,
  partyGone: () => 'That customer or partner is not there any more. Look it up again with `/prm party`.',
  partyMerged: ({ name, into }) =>
    `*${plain(name)}* is part of *${plain(into)}* now, and nothing was changed. Look at it: ${code(`/prm party ${into}`)}`,
  partyMergedWithItself: ({ name }) =>
    `Both lead to *${plain(name)}*. Merging takes two: ${code('/prm merge acme into globex')}`,
  partyMergedIntoArchived: ({ name, into }) =>
    `*${plain(into)}* is archived, so it cannot be the one that stays. Let *${plain(name)}* stay, or bring *${plain(into)}* back first: ${code(`/prm party ${into}`)}`,
  duplicateDismissed: ({ byId, at }) =>
    `${person(byId)} already said that these two are not the same, ${moment(at)}. Nothing was changed. What is left: ${code('/prm merge')}`,
  mergeMeantNeeds: ({ corrected }) =>
    `${code('/prm merge')} is for customers and partners. For needs paste: ${code(corrected)}`,
  alreadyDone: () => 'This was already saved. Nothing was recorded twice.',
  changedSince: () =>
    'It was changed after that, so it cannot be undone. Correct it with a new entry instead.',
  alreadyUndone: ({ byId, at }) => `${person(byId)} already undid this, ${moment(at)}.`,
  notYours: ({ ownerId }) => `${person(ownerId)} recorded this: only they or a manager can undo it.`,
  nothingToUndo: () => 'There is nothing of yours to undo.',
  scoreRefused: ({ typed, reason, scale, corrected }) =>
    `${code(typed)} ${scoreProblem[reason](scale ?? 100)} Scores go from 0 to 100, as \`75\`, \`75%\`, \`4/5\` or \`9/10\`. For example: ${code(corrected)}`,
  ratingGone: () =>
    'That rating does not count any more: it was undone or replaced. Record a new one: `/prm rate`.',
  ratingNotYours: ({ byId }) => `${person(byId)} recorded this rating; only they or a manager can change it.`,
  ratingChanged: ({ byId, at }) =>
    `${person(byId)} changed this rating while your form was open${at ? `, ${moment(at)}` : ''}. What you typed is still here: copy it, close the form and open it again.`,
  ratingUnchanged: () => 'That is what the rating says already. Nothing was changed.',
  themeRefused: ({ length, most }) =>
    length === 0
      ? 'The theme has nothing visible in it. One word is best, such as `delivery`.'
      : `This theme has ${length} characters; at most ${most} are possible. One word is best, such as \`delivery\`.`,
  themeAlready: ({ theme }) =>
    theme === null
      ? 'That comment has no theme already. Nothing was changed.'
      : `That comment is about “${plain(theme)}” already. Nothing was changed.`,
  alertGone: () =>
    'That alert is not there any more: the rating behind it was taken back. `/prm alerts` lists the open ones.',
  alertCleared: ({ name, clearedAt }) =>
    `The alert about *${plain(name)}* has cleared, ${moment(clearedAt)}. \`/prm alerts\` lists the open ones.`,
  alertAcknowledged: ({ byId, at }) =>
    `${person(byId)} has it already, since ${moment(at)}. Nothing was changed.`,
  alertSnoozed: ({ byId, until }) =>
    `${person(byId)} snoozed it already, ${until ? `until ${moment(until)}` : 'until the next rating'}. Nothing was changed.`,
  snoozeNotYours: ({ ownerId }) =>
    `Snoozing hides an alert from everybody, so only its owner, ${person(ownerId)}, or a manager can. You can acknowledge it instead.`,
  alertsWordUnknown: ({ typed }) =>
    `\`/prm alerts\` does not know ${code(typed)}. Type \`/prm alerts\` for all open ones, or \`/prm alerts mine\` for those of your own.`,
  segmentUnknown: ({ typed, nearest, corrected, known, own }) => {
    const problem = `${code(typed)} is neither \`customers\` nor \`partners\` nor a segment.`;
    if (nearest && corrected) return `${problem} Did you mean ${code(nearest)}? Paste: ${code(corrected)}`;
    const also = own.length > 0 ? ` You can also type ${own.map(code).join(', ')}.` : '';
    return known.length > 0
      ? `${problem} Segments are ${known.map(code).join(', ')}.${also}`
      : `${problem} No segments are in use yet: \`/prm add customer Initech #retail\` puts one on a new customer.${also}`;
  },
  loyaltyChanged: () =>
    'Somebody else has just changed these settings. Close the form and open it again: `/prm loyalty settings`',
  loyaltyUnchanged: () => 'Nothing is changed: these settings are in force already.',
  nameRefused: ({ reason, length, most }) => nameProblem[reason](length, most),
  partyExists: ({ name }) =>
    `*${plain(name)}* is already there. Look at it with \`/prm party\`, or give the new one a name that tells them apart.`,
  partyUnknown: ({ typed, nearest }) =>
    nearest.length > 0
      ? `No customer or partner is called ${code(typed)}. Near it: ${nearest.map((name) => `*${plain(name)}*`).join(', ')}.`
      : `No customer or partner is called ${code(typed)}.`,
  partyAmbiguous: ({ typed, names }) =>
    `${code(typed)} fits several: ${names.map((name) => `*${plain(name)}*`).join(', ')}. Type more of the name.`,
  partyKindUnknown: ({ typed, nearest, corrected }) =>
    `${code(typed)} is not a kind of party. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`,
  websiteRefused: ({ typed }) =>
    `${code(typed)} is not the address of a website. It looks like \`https://acme.com\`.`,
  partyUsedSince: ({ name }) =>
    `Something has been recorded on *${plain(name)}* since it was added, so adding it cannot be undone. Undo that first.`,
  interactionKindUnknown: ({ typed, nearest, corrected }) =>
    `${code(typed)} is not a kind of entry. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`,
  interactionTextRefused: ({ length, most }) =>
    length === 0
      ? 'The text has nothing visible in it. What happened?'
      : `This text has ${length} characters; at most ${most} are possible. Nothing was saved: shorten it, or log it in parts.`,
  interactionGone: () =>
    'That entry does not count any more, or never did. Its card shows what does: `/prm party`.',
  interactionNotYours: ({ byId }) => `${person(byId)} recorded this: only they or a manager can change it.`,
  happenedOnRefused: ({ typed, reason }) =>
    reason === 'future'
      ? `${code(typed)} is still to come. Log what has happened, today or earlier.`
      : `${code(typed)} is not a date. Write it as year-month-day, such as \`2026-11-23\`.`,
  ...purchaseErrors,
  personNotKnown: ({ typed }) =>
    `Nobody here is known as ${code(typed)}. Mention the person with @, for example \`/prm role @mo manager\`.`,
  roleUnknown: ({ typed, nearest, corrected }) =>
    nearest && corrected
      ? `There is no role ${code(typed)}. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`
      : `There is no role ${code(typed)}. Roles are \`viewer\`, \`rep\`, \`manager\` and \`admin\`; \`default\` takes a given role away.`,
  lastAdmin: () =>
    'Nobody else is an admin, so nobody could give roles any more. Make somebody else an admin first.',
  csvNotUtf8: ({ line, guesses }) =>
    guesses.length === 0
      ? `Line ${line} is not UTF-8 text, so letters with accents and Chinese would come out wrong. Save the file again as “CSV UTF-8” (Excel: Save As → CSV UTF-8; LibreOffice: character set Unicode (UTF-8)).`
      : `Line ${line} is not UTF-8 text. Add the encoding in which the line reads right:\n${guesses
          .map(({ encoding, sample }) => `  --encoding ${encoding.padEnd(13)} ${plain(sample)}`)
          .join('\n')}\nIf none does, save the file again as “CSV UTF-8” (Excel: Save As → CSV UTF-8).`,
  csvNotInEncoding: ({ encoding, line }) =>
    `Line ${line} is not ${encoding} text. Leave --encoding out to see what the file may be in.`,
  csvNul: ({ line }) =>
    `Line ${line} has a NUL character in it, which no text has: the file is damaged, or it is no CSV file. Save it again as “CSV UTF-8”.`,
  encodingUnknown: ({ typed, common }) =>
    `There is no encoding ${code(typed)}. The usual ones are ${common.join(', ')}.`,
  csvMalformed: ({ line }) =>
    `A quotation mark that opens on line ${line} is never closed. Close it, or write it twice (\`""\`) if it belongs to the text.`,
  csvEmpty: () => 'The file is empty: it needs a row of headers and a row for each record.',
  csvColumnMissing: ({ field, found, accepted }) =>
    `No column holds the ${exchange.field[field]}. The headers found are ${found.map(code).join(', ')}; the ${exchange.field[field]} is read from a column called ${accepted.map(code).join(', ')} or the like. Is the first row the headers?`,
  importUnknown: ({ typed }) =>
    typed === null
      ? 'There is no import to undo. `npm run prm -- imports` lists those there were.'
      : `There is no import ${code(typed)}. \`npm run prm -- imports\` lists those there are.`,
  importUnclear: ({ typed, count }) =>
    `${count} imports begin with ${code(typed)}: give more of the id. \`npm run prm -- imports\` lists them.`,
  importAlreadyUndone: ({ at }) => `That import was undone already, ${moment(at)}.`,
  importedTogether: ({ batchId }) =>
    `That came in with an import, and one row of it is not undone by itself. On the server, \`npm run prm -- undo-import ${batchId}\` takes the whole import back; what was changed since stays.`,
  subscriptionGone: () => 'That digest is not there any more. `/prm digest list` shows those that are.',
  subscriptionChanged: () =>
    'Somebody changed this digest while your form was open. Close the form and open it again to see their changes.',
  subscriptionExists: ({ channelId }) =>
    `${channel(channelId)} already gets the same digest at that time. \`/prm digest list\` shows it.`,
  channelUnusable: ({ reason }) => channelProblem[reason],
  channelUnchecked: () =>
    'Slack did not say whether the channel can be posted to, and nothing was saved. Please try again in a minute.',
  digestWordUnknown: ({ typed, nearest }) =>
    nearest
      ? `\`/prm digest\` does not know ${code(typed)}. Did you mean ${code(nearest)}? Paste: ${code(`/prm digest ${nearest}`)}`
      : `\`/prm digest\` does not know ${code(typed)}. Try \`/prm digest new\`, \`/prm digest list\` or \`/prm digest now\`.`,
  titleMissing: () => 'What do they ask for? A need needs a title: `/prm need acme "single sign-on" high 3`.',
  requirementTooLong: ({ field, length, most }) => tooLong[field](length, most),
  dueDateRefused: ({ typed, reason }) =>
    reason === 'past'
      ? `${code(typed)} is in the past. A due date is today or later, as \`due 2027-06-30\`; leave it out when there is none.`
      : `${typed ? code(typed) : 'What stands after `due`'} is not a date. Write year, month and day: \`due 2027-06-30\`.`,
  linkRefused: ({ typed }) =>
    `${code(typed)} is not a link. It begins with \`https://\`; copy it from “Copy link” of the message.`,
  needOptionRefused: ({ reason, typed, nearest, corrected }) => {
    const problem = `${code(typed)} ${needOptionProblem[reason]}`;
    const known =
      reason === 'unknownWord'
        ? ' Priorities are `critical`, `high`, `medium` and `low`; difficulties `1` to `5`.'
        : '';
    if (nearest)
      return `${problem} Did you mean ${code(nearest)}?${corrected ? ` Paste: ${code(corrected)}` : ''}`;
    return `${problem}${known}${corrected ? ` For example: ${code(corrected)}` : ''}`;
  },
  optionsOfReference: ({ number, corrected }) =>
    `R${number} has its own priority, difficulty and dates, which another asker does not change. Paste: ${code(corrected)}`,
  requirementUnknown: ({ number, highest, wasUndone }) => {
    if (wasUndone) return `R${number} was undone: it is not there any more.`;
    return highest === 0
      ? `There is no R${number}: no need was recorded yet. The first one: \`/prm need acme "single sign-on" high 3\``
      : `There is no R${number}; the latest is R${highest}. \`/prm needs\` lists what is open.`;
  },
  requirementGone: () => 'That need is not there any more. `/prm needs` lists what is open.',
  requirementMerged: ({ number, into }) =>
    `R${number} is part of R${into} now: \`/prm needs R${into}\` shows it.`,
  categoryTaken: ({ number, category }) =>
    `R${number} is under #${plain(category)} already. Nothing was changed.`,
  mergedWithItself: ({ number }) =>
    `Both numbers lead to R${number}. Type two needs: the first becomes part of the second.`,
  mergeNeedsTwo: ({ number }) =>
    `Merging takes two needs: the first becomes part of the second. For example: \`/prm needs merge R${number} R${number === 1 ? 2 : 1}\``,
  requirementClosed: ({ number, status, closedAt }) =>
    `R${number} is ${status}${closedAt ? `, ${moment(closedAt)}` : ''}. Open it again first: \`/prm needs R${number} open\`.`,
  requirementNotRanked: ({ number, status }) =>
    `R${number} is ${status}: only open needs have a rank. \`/prm needs R${number}\` shows it.`,
  statusAlready: ({ number, status }) => `R${number} is ${status} already. Nothing was changed.`,
  alreadyAsks: ({ names, number, title }) =>
    names.length === 1
      ? `*${plain(names[0] ?? '')}* already asks for R${number}, “${plain(title)}”. Nothing was recorded twice.`
      : `${names.map((name) => `*${plain(name)}*`).join(', ')} already ask for R${number}, “${plain(title)}”. Nothing was recorded twice.`,
  needsWordUnknown: ({ typed, number, nearest, corrected }) =>
    nearest
      ? `${code(typed)} is ${number === null ? 'neither an order nor a customer or partner' : `nothing that can be done with R${number}`}. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`
      : `${code(typed)} is nothing that can be done with R${number}. It can be set to \`planned\`, \`shipped\`, \`declined\` or \`open\`, as \`/prm needs R${number} shipped\`. Why it stands where it does: \`/prm needs why R${number}\`.`,
  capacityRefused: ({ typed, most }) =>
    `${typed ? `${code(typed)} is not a number of points.` : 'How many points of effort are there?'} Type a number up to ${most}: \`/prm needs plan 40\``,
  undoTakesNothing: ({ typed }) =>
    `\`/prm undo\` takes back the last thing you recorded, and cannot choose ${code(typed)}. Nothing was undone. Paste \`/prm undo\` for the last one; for another, press Undo under its answer.`,
  personUnknown: () =>
    'Slack did not tell us who you are, so nothing was done. Please try again in a minute.',
  unknownCommand: ({ typed, nearest, corrected }) =>
    nearest && corrected
      ? `There is no command ${code(typed)}. Did you mean ${code(nearest)}? Paste: ${code(corrected)}`
      : `There is no command ${code(typed)}. \`/prm help\` lists them all.`,
  controlUnknown: () =>
    'This button or form is from another version. Type the command again to get a fresh one: `/prm help`.',
};
