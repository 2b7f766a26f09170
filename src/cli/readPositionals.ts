import { parseArgs } from 'node:util';
import type { Texts } from '../text/texts.ts';
import { unknownAmong } from './importOptions.ts';
import { CliProblem } from './subcommand.ts';

/** Words and --workspace, and the options that are named. Throws CliProblem for what is too much. */
export const readPositionals = (
  args: readonly string[],
  most: number,
  t: Texts,
  named: readonly string[] = [],
): { positionals: string[]; workspaceId: string | undefined; values: Record<string, string | undefined> } => {
  const known = ['workspace', ...named];
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  const wrong = (typed: string) => new CliProblem(t.exchange.optionUnknown(typed), { showUsage: true });
  const read = () => {
    try {
      return parseArgs({ args: [...args], allowPositionals: true, options });
    } catch {
      throw wrong(unknownAmong(args, known));
    }
  };
  const { values, positionals } = read();
  const surplus = positionals[most];
  if (surplus !== undefined) throw wrong(surplus);
  const texts = values as Record<string, string | undefined>;
  return { positionals, workspaceId: texts.workspace, values: texts };
};
