import type { AddressInfo } from 'node:net';
import { createControl, type PlaygroundControl } from './control.ts';
import type { Core } from './core.ts';
import { createCore } from './createCore.ts';
import { HttpDelivery } from './delivery/httpDelivery.ts';
import { SocketMode } from './delivery/socketMode.ts';
import { createPlaygroundServer } from './httpServer.ts';
import { DataFile, type SavedData } from './persistence.ts';
import type { PlaygroundOptions } from './playgroundOptions.ts';
import type { AppIdentity } from './state/seedWorkspace.ts';

export type { PlaygroundOptions };

export type Playground = {
  /** `http://127.0.0.1:PORT`, where the page is. */
  url: string;
  /** For `clientOptions.slackApiUrl`; ends in `/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  team: { id: string; name: string; domain: string };
  app: AppIdentity;
  control: PlaygroundControl;
  stop(): Promise<void>;
};

/** Starts a local Slack workspace that knows one app, by its manifest. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const dataFile = options.dataFile === undefined ? undefined : new DataFile(options.dataFile);
  const core = createCore(options, await dataFile?.read());
  core.link =
    options.delivery?.kind === 'http' ? new HttpDelivery(core, options.delivery) : new SocketMode(core);
  if (dataFile) core.workspace.onChange = () => dataFile.writeSoon(() => saved(core));
  const server = createPlaygroundServer(core, options.assets);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  core.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    url: core.origin,
    apiUrl: `${core.origin}/api/`,
    botToken: core.credentials.botToken,
    appToken: core.credentials.appToken,
    signingSecret: core.credentials.signingSecret,
    team: core.workspace.team,
    app: core.app,
    control: createControl(core),
    stop: async () => {
      core.clock.stop();
      await core.link.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await dataFile?.writeNow(() => saved(core));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

function saved(core: Core): SavedData {
  return { workspace: core.workspace.data(), homes: core.views.homes() };
}
