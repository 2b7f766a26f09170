import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { answerTo } from './answerTo.ts';
import { type JourneyWorkspace, openWorkspace, said } from './workspace.ts';

const SECRET = 'a-secret-of-the-billing-system';

let workspace: JourneyWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace({ variables: { PURCHASES_SECRET: SECRET, PURCHASES_PORT: '0' } });
});
afterAll(async () => {
  expect(workspace.logLines).toEqual([]);
  await workspace.stop();
});

const post = async (payload: object): Promise<number> => {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(workspace.playground.control.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v1:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${workspace.service.purchasesPort}/purchases`, {
    method: 'POST',
    headers: { 'x-prm-timestamp': timestamp, 'x-prm-signature': `v1=${signature}` },
    body,
  });
  return response.status;
};

for (const kind of partyKinds)
  test(`what a billing system sends of a ${kind} is listed as the app’s, in both languages, and a manager takes it back`, async () => {
    const name = `Billed ${kind}`;
    await workspace.records.write((tx) =>
      addParty(tx, workspace.act(), { kind, name, externalId: `X-${kind}` }),
    );
    const purchase = { externalId: `X-${kind}`, amount: '99.90', currency: 'EUR', reference: `B-${kind}` };
    expect(await post(purchase)).toBe(201);
    expect(await post(purchase)).toBe(200);
    expect(said(await answerTo(workspace, 'ana', `/prm purchases ${name}`))).toContain('€99.90');
    const list = await answerTo(workspace, 'ada', `/prm 采购记录 ${name}`);
    expect(said(list)).toContain(`B-${kind}`);
    const ada = workspace.playground.control.as('ada');
    const [bought] = [await workspace.records.read.purchases.findByReference(`B-${kind}`)];
    await ada.interact(list, `purchaseMenu:${bought?.id}`, 'Take back');
    await ada.message('#sales', (message) => message.text.includes('Undone'));
    expect(await workspace.records.read.purchases.findByReference(`B-${kind}`)).toBeUndefined();
    expect(said(await answerTo(workspace, 'lin', `/prm 采购记录 ${name}`))).toContain('还没有');
  });

test('it is listened to again after a restart', async () => {
  await workspace.restart(() => {});
  await workspace.records.write((tx) =>
    addParty(tx, workspace.act(), { kind: 'customer', name: 'Restarted', externalId: 'X-9' }),
  );
  expect(await post({ externalId: 'X-9', amount: '1', currency: 'EUR', reference: 'B-9' })).toBe(201);
});
