import { parseArgs } from 'node:util';
import { type PartyKind, partyKinds } from '../parties/partyKind.ts';

export const DEFAULT_DEMO_PORT = 8770;

export interface DemoOptions {
  /** Undefined: the default one, or any free one when that is taken. */
  port: number | undefined;
  /** Where everything is kept; undefined: a temporary folder. */
  dataFolder: string | undefined;
  isEmpty: boolean;
  importFile: string | undefined;
  importKind: PartyKind;
}

export const demoUsage = `A Slack-like workspace in your browser with the real app behind it.

  npm run demo                                   a made-up company with a year of history
  npm run demo -- --port 9000                    on this port (otherwise ${DEFAULT_DEMO_PORT}, or any that is free)
  npm run demo -- --data DIR                     keeps everything in DIR for the next time
  npm run demo -- --empty                        without the made-up data
  npm run demo -- --import FILE.csv --kind customer|partner|both
`;

/** Reads the command line. */
export const readDemoOptions = (
  args: string[],
): { kind: 'run'; options: DemoOptions } | { kind: 'help' | 'wrong'; message: string } => {
  const wrong = (problem: string) => ({ kind: 'wrong' as const, message: `${problem}\n\n${demoUsage}` });
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean', default: false },
        import: { type: 'string' },
        kind: { type: 'string', default: 'customer' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help', message: demoUsage };
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      return wrong(`--port takes a number from 0 to 65535, not "${values.port}".`);
    const importKind = partyKinds.find((kind) => kind === values.kind);
    if (!importKind) return wrong(`--kind takes ${partyKinds.join(', ')}, not "${values.kind}".`);
    return {
      kind: 'run',
      options: {
        port,
        dataFolder: values.data,
        isEmpty: values.empty,
        importFile: values.import,
        importKind,
      },
    };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
};
