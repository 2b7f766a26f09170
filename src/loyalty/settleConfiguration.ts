import { setImmediate as turn } from 'node:timers/promises';
import { enqueue } from '../delivery/enqueue.ts';
import type { Act } from '../history/act.ts';
import { bounded } from '../reports/bounded.ts';
import { placeOf } from '../reports/followingPlaces.ts';
import { fallersOf, namedMoves, risersOf } from '../reports/loyalty/tierMoves.ts';
import { isInDigest } from '../reports/partyFilter.ts';
import type { ConfigurationRow } from '../store/queries/configurations.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { LOYALTY_AREA, loyaltyModel } from './loyaltyModel.ts';
import { netTierMoves } from './netTierMoves.ts';
import { loyaltyRules } from './partyLoyalty.ts';
import { refreshLoyalty } from './refreshLoyalty.ts';

/** A transaction holds the event loop: some milliseconds each. */
const PARTIES_AT_A_TIME = 4;
const MOST_NAMED = 10;
const IDS_AT_A_TIME = 500;

/**
 * Judges everybody by the configuration that an admin last chose, a few at a time, and then tells the channels that
 * follow tier changes in one summary. Goes on where it was interrupted; costs a look-up when all is done. Returns how
 * many parties it judged.
 */
export const settleConfiguration = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
): Promise<number> => {
  const chosen = await chosenVersion(workspace);
  if (!chosen) return 0;
  let [count, afterId] = [0, ''];
  for (;;) {
    const page = await workspace.read.loyalty.listJudgedBefore(chosen.version, afterId, PARTIES_AT_A_TIME);
    const last = page.at(-1);
    if (!last) {
      // Somebody's rating may have judged the last ones; what was told already is not told again.
      if (count > 0) await workspace.write((tx) => summarize(tx, act, chosen));
      return count;
    }
    afterId = last;
    count += page.length;
    await workspace.write(async (tx) => {
      const rules = await loyaltyRules(tx);
      for (const partyId of page) await refreshLoyalty(tx, act, partyId, 'configuration', rules);
      const isLast = (await tx.loyalty.listJudgedBefore(chosen.version, last, 1)).length === 0;
      if (isLast) await summarize(tx, act, chosen);
    });
    await turn();
  }
};

/** The last version that a person chose, as long as anybody is still judged by an older one; references are the review's. */
const chosenVersion = async ({ read }: WorkspaceStore): Promise<ConfigurationRow | undefined> => {
  const { version } = await loyaltyModel(read);
  if (version === 0 || (await read.loyalty.listJudgedBefore(version, '', 1)).length === 0) return undefined;
  const versions = await read.configurations.versions(LOYALTY_AREA);
  return versions.findLast(({ createdBy }) => createdBy !== 'system');
};

const summarize = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  { version, createdAt, createdBy }: ConfigurationRow,
): Promise<void> => {
  const { config } = await loyaltyModel(tx);
  const following = await tx.subscriptions.listTierChangesAtOnce();
  if (following.length === 0) return;
  const changes = await tx.loyalty.listChanges(new Date(createdAt.getTime() - 1), act.at);
  const net = netTierMoves(changes.filter(({ reason }) => reason.cause === 'configuration'));
  const parties = await partiesOf(
    tx,
    net.map(({ partyId }) => partyId),
  );
  for (const subscription of following) {
    const { filters } = subscription;
    const about = parties.filter((party) => isInDigest(party, filters));
    const moves = namedMoves(net, new Map(about.map((party) => [party.id, party])));
    if (moves.length === 0) continue;
    const place = placeOf(subscription);
    await enqueue(tx, act, {
      ...place,
      deliveryKey: `tierSummary:${version}:${place.target}`,
      message: {
        type: 'tierSummary',
        ...{ configuredBy: createdBy, tierNames: config.tierNames },
        risen: bounded(risersOf(moves), MOST_NAMED),
        fallen: bounded(fallersOf(moves), MOST_NAMED),
      },
    });
  }
};

/** Without turns of the event loop in between: a transaction takes none. */
const partiesOf = async (tx: Transaction, ids: readonly string[]): Promise<PartyRow[]> => {
  const found: PartyRow[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_A_TIME)
    found.push(...(await tx.parties.listByIds(ids.slice(from, from + IDS_AT_A_TIME))));
  return found;
};
