import type { Command, Person } from '../../protocol.ts';
import { fold } from '../elements/Choice.ts';

export interface Suggestion {
  key: string;
  /** What is shown first, such as `/prm` or `@Mei`. */
  title: string;
  detail: string;
  hint?: string;
  personId?: string;
  /** The text after it is taken, and where the cursor then stands. */
  text: string;
  cursor: number;
}

const maxSuggestions = 8;

/** Slash commands that begin like the typed word, while that word is all there is. */
export function suggestCommands(text: string, commands: Command[]): Suggestion[] {
  if (!/^\/\S*$/.test(text)) return [];
  return commands
    .filter(({ command }) => command.startsWith(text.toLowerCase()))
    .slice(0, maxSuggestions)
    .map(({ command, description, usageHint }) => ({
      key: command,
      title: command,
      detail: description,
      hint: usageHint,
      text: `${command} `,
      cursor: command.length + 1,
    }));
}

/** People whose name has a word that begins like what follows the `@` before the cursor. */
export function suggestPeople(text: string, cursor: number, people: Person[]): Suggestion[] {
  const [, before = '', query] =
    /^([\s\S]*(?:^|[\s(（，。、：]))@([^\s@]{0,40})$/u.exec(text.slice(0, cursor)) ?? [];
  if (query === undefined) return [];
  const wanted = fold(query);
  return people
    .filter((person) => namesOf(person).some((name) => name.startsWith(wanted)))
    .slice(0, maxSuggestions)
    .map((person) => {
      const head = `${before}@${mentionName(person)} `;
      return {
        key: person.id,
        title: `@${mentionName(person)}`,
        detail: [person.realName !== mentionName(person) && person.realName, person.title]
          .filter(Boolean)
          .join(' · '),
        personId: person.id,
        text: head + text.slice(cursor),
        cursor: head.length,
      };
    });
}

export function mentionName(person: Person): string {
  return person.displayName || person.realName || person.name;
}

function namesOf(person: Person): string[] {
  const whole = [person.displayName, person.realName, person.name].map(fold);
  return [...whole, ...whole.flatMap((name) => name.split(/[\s·]+/))];
}

/** The command a line begins with, once its word is complete. */
export function commandOf(text: string, commands: Command[]): Command | undefined {
  const word = /^(\/\S+)\s/.exec(text)?.[1]?.toLowerCase();
  return commands.find(({ command }) => command === word);
}
