import { startService } from './compose.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';

/** Longer than any drain: a stop that hangs must not outlive the supervisor's patience. */
const LONGEST_STOP_MS = 20_000;

const reading = readConfig(process.env);
if (reading.kind !== 'ready') {
  process.stderr.write(`${reading.message}\n`);
  process.exit(1);
}
const { config } = reading;
const log = createLog(config.logLevel);

let isStopping = false;
const stop = async (exitCode: number): Promise<void> => {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  await service?.stop();
  process.exitCode = exitCode;
};

process.on('unhandledRejection', (error) => {
  log.fatal({ err: error }, 'an error that nobody caught: stopping, so that the supervisor starts afresh');
  void stop(1);
});

const service = await startService({
  config,
  log,
  onFatal: (error) => {
    log.fatal({ err: error }, error.message);
    void stop(1);
  },
}).catch((error: Error) => {
  log.fatal({ err: error }, error.message);
  process.exitCode = 1;
  return undefined;
});

if (service) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
  log.info(
    { workspace: service.workspaceId, port: service.port, purchasesPort: service.purchasesPort },
    'ready',
  );
}
