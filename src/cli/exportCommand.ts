import { exportCsv } from '../exchange/exportCsv.ts';
import { importableThings, thingNamed } from '../exchange/importableThings.ts';
import { BYTE_ORDER_MARK } from '../exchange/writeCsv.ts';
import { cliAct } from './cliAct.ts';
import { findWorkspace } from './findWorkspace.ts';
import { readPositionals } from './readPositionals.ts';
import { CliProblem, type Subcommand } from './subcommand.ts';
import { writeText } from './textFiles.ts';

/** `npm run prm -- export THING [FILE.csv]` */
export const exportCommand: Subcommand = {
  name: 'export',
  usage: (t) => t.exchange.exportUsage,
  does: (t) => t.exchange.exportDoes,
  help: (t) => t.exchange.exportHelp,
  run: async (context, args) => {
    const { t } = context;
    const { positionals, workspaceId } = readPositionals(args, 2, t);
    const [typed, file] = positionals;
    const things = Object.keys(importableThings);
    if (typed === undefined) throw new CliProblem(t.exchange.thingMissing(things), { showUsage: true });
    const thing = thingNamed(typed);
    if (!thing) throw new CliProblem(t.exchange.thingUnknown({ typed, things }), { showUsage: true });
    const store = await context.openStore();
    try {
      const workspace = await findWorkspace(store, workspaceId, t);
      const { actor, at } = await cliAct(workspace, context);
      const records = exportCsv(workspace, thing, { at, actorId: actor.id });
      if (file === undefined) {
        for await (const record of records) await context.write(record);
        return 0;
      }
      let count = -1;
      async function* counted() {
        yield BYTE_ORDER_MARK;
        for await (const record of records) {
          count += 1;
          yield record;
        }
      }
      await writeText(file, counted(), { t, isNew: true });
      context.say(t.exchange.exported({ count, file }));
      return 0;
    } finally {
      await store.close();
    }
  },
};
