import { parseArgs } from 'node:util';
import type { Texts } from '../../text/texts.ts';
import { CliProblem, type Subcommand } from '../subcommand.ts';
import { bad, type Check, type Finding } from './check.ts';
import { checks } from './checks.ts';
import { examine, type Patient } from './patient.ts';
import { columns, findingLines } from './report.ts';

/** `npm run prm -- doctor`: looks at everything, changes nothing; ends with 1 where something has to be put right. */
export const doctorCommand: Subcommand = {
  name: 'doctor',
  usage: (t) => t.doctor.usage,
  does: (t) => t.doctor.does,
  help: (t) => t.doctor.help,
  run: async (context, args) => {
    const { t, say } = context;
    refuseArguments(args, t);
    const patient = examine(context);
    const widths = columns(t.doctor, checks);
    let badCount = 0;
    try {
      for (const check of checks) {
        const findings = await findingsOf(check, patient, t.doctor);
        badCount += findings.filter(({ verdict }) => verdict === 'bad').length;
        for (const line of findingLines(t.doctor, check.name, findings, widths)) say(line);
      }
    } finally {
      await patient.close();
    }
    say('');
    say(badCount > 0 ? t.doctor.toPutRight(badCount) : t.doctor.allGood);
    return badCount > 0 ? 1 : 0;
  },
};

/** One that fails itself keeps no other back. */
const findingsOf = async (
  check: Check,
  patient: Patient,
  t: Texts['doctor'],
): Promise<readonly Finding[]> => {
  try {
    return await check.run(patient, t);
  } catch (error) {
    return [bad(t.failed(error instanceof Error ? error.message : String(error)), t.failedCure)];
  }
};

const refuseArguments = (args: readonly string[], t: Texts): void => {
  try {
    parseArgs({ args: [...args], options: {} });
  } catch {
    throw new CliProblem(t.exchange.optionUnknown(args[0] ?? ''), { showUsage: true });
  }
};
