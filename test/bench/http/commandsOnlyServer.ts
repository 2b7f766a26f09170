import { App } from '@slack/bolt';

/** The service with nothing registered but its listener to commands. */
for (const kind of ['action', 'view', 'options', 'shortcut', 'event'] as const)
  App.prototype[kind] = () => {};
await import('./prmServer.ts');
