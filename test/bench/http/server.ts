/** What a server under load is asked by messages, and answers. */
export type ServerQuestion =
  | { readonly start: ServerSettings }
  /** CPU time, user and system, that it has used so far. */
  | { readonly cpu: true };

export interface ServerSettings {
  readonly signingSecret: string;
  readonly workspaceId: string;
  /** SQLite file; unused by servers that keep nothing. */
  readonly databasePath: string;
}

/** Answers its parent's questions; leaves when the parent goes. */
export const serve = (
  start: (settings: ServerSettings) => Promise<{ port: number; stop(): Promise<unknown> }>,
): void => {
  let stop: (() => Promise<unknown>) | undefined;
  const answer = async (question: ServerQuestion): Promise<object> => {
    if ('start' in question) {
      const server = await start(question.start);
      stop = server.stop;
      return { port: server.port };
    }
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1000 };
  };
  process.on('message', (question: ServerQuestion) => {
    answer(question).then(
      (answered) => process.send?.(answered),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
  process.once('disconnect', () => void stop?.());
};
