import { median } from '../benchmark.ts';
import { startProcess } from '../startProcess.ts';
import { type Load, startLoadGenerator } from './load.ts';
import type { ServerSettings } from './server.ts';

export interface Contender {
  readonly entry: URL;
  readonly settings: ServerSettings;
  readonly load: Omit<Load, 'port' | 'signingSecret' | 'workspaceId' | 'durationMs' | 'connections'>;
}

/** Medians over the rounds; `ratio` is the median of each round's own ratio, ours to theirs. */
export interface Compared {
  readonly perSecond: Pair;
  readonly perSecondRatio: number;
  /** CPU time of the server for one request: what other work on the machine disturbs least. */
  readonly cpuMicroseconds: Pair;
  readonly cpuRatio: number;
  readonly p99Ms: Pair;
}

export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

const CONNECTIONS = 32;
const WARM_UP_MS = 3000;
const ROUND_MS = 2000;
const ROUNDS = 7;

/** Two servers under the same load, turn by turn. */
export const alternate = async (ours: Contender, theirs: Contender): Promise<Compared> => {
  const generator = startLoadGenerator();
  const servers = [await startServer(ours), await startServer(theirs)] as const;
  const take = async (server: StartedServer, durationMs: number) => {
    const before = await server.cpuMs();
    const { perSecond, count, p99Ms } = await generator.send({
      ...server.contender.load,
      ...server.contender.settings,
      port: server.port,
      connections: CONNECTIONS,
      durationMs,
    });
    return { perSecond, p99Ms, cpuMicroseconds: ((await server.cpuMs()) - before) * (1000 / count) };
  };
  try {
    for (const server of servers) await take(server, WARM_UP_MS);
    const rounds: Record<keyof Pair, Awaited<ReturnType<typeof take>>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ ours: await take(servers[0], ROUND_MS), theirs: await take(servers[1], ROUND_MS) });
    const pair = (of: 'perSecond' | 'cpuMicroseconds' | 'p99Ms'): Pair => ({
      ours: median(rounds.map((round) => round.ours[of])),
      theirs: median(rounds.map((round) => round.theirs[of])),
    });
    const ratio = (of: 'perSecond' | 'cpuMicroseconds') =>
      median(rounds.map((round) => round.ours[of] / round.theirs[of]));
    return {
      perSecond: pair('perSecond'),
      perSecondRatio: ratio('perSecond'),
      cpuMicroseconds: pair('cpuMicroseconds'),
      cpuRatio: ratio('cpuMicroseconds'),
      p99Ms: pair('p99Ms'),
    };
  } finally {
    await Promise.all([generator.stop(), ...servers.map((server) => server.stop())]);
  }
};

interface StartedServer {
  readonly contender: Contender;
  readonly port: number;
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

const startServer = async (contender: Contender): Promise<StartedServer> => {
  const server = startProcess(contender.entry);
  const { port } = await server.ask<{ port: number }>({ start: contender.settings }, 30_000);
  return {
    contender,
    port,
    cpuMs: async () => (await server.ask<{ cpuMs: number }>({ cpu: true }, 5000)).cpuMs,
    stop: server.stop,
  };
};
