import { readConfig } from '../../config.ts';
import { bad, type Check, good } from './check.ts';

/** Every variable, and every problem at once. */
export const settings: Check = {
  name: 'settings',
  run: async ({ env }, t) => {
    const reading = readConfig(env);
    if (reading.kind !== 'ready')
      return reading.problems.map(({ variable, advice }) => {
        const isMissing = advice.startsWith('is missing');
        return bad(
          t.settings.problem({ variable, isMissing }),
          t.settings.cure({ variable, isMissing, advice: advice.replace(/\s+/g, ' ') }),
        );
      });
    const { slack, database } = reading.config;
    return [
      good(
        t.settings.good({
          port: slack.transport.kind === 'http' ? slack.transport.port : null,
          engine: database.engine,
        }),
      ),
    ];
  },
};
