import type { OutboxState, OutgoingMessage } from '../../delivery/outgoingMessage.ts';
import type { AuditSource } from '../../history/auditEntry.ts';
import type { RecordState } from '../../history/recordState.ts';
import type { InteractionKind, Sentiment } from '../../interactions/interactionKind.ts';
import type { HealthBand } from '../../loyalty/healthBand.ts';
import type { LoyaltyInputs } from '../../loyalty/loyaltyInputs.ts';
import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import type { TierChangeReason } from '../../loyalty/tierChange.ts';
import type { PartyKind, PartyStatus } from '../../parties/partyKind.ts';
import type { Language } from '../../people/language.ts';
import type { Role } from '../../people/role.ts';
import type { DigestFilters, DigestSection } from '../../reports/digest.ts';
import type { Priority, RequirementStatus, RequirementType } from '../../requirements/requirement.ts';
import type { AlertClearing, AlertReason, AlertState } from '../../satisfaction/alert.ts';
import type { ThemeState } from '../../satisfaction/commentTheme.ts';
import type { ColumnKit } from './columnKit.ts';

/**
 * One schema for every engine. Keys are (workspace_id, id); ids are UUIDv7 made by the app or Slack's own.
 * Enumerations are text checked by zod at the edge: a changed CHECK would rebuild a whole SQLite table.
 */
export const defineSchema = (kit: ColumnKit) => {
  const ids = {
    workspaceId: kit.key('workspace_id').notNull(),
    id: kit.key('id').notNull(),
  };

  const workspaces = kit.table('workspaces', {
    id: kit.key('id').primaryKey(),
    name: kit.text('name').notNull(),
    /** IANA zone in which "the same day" is meant. */
    zone: kit.text('zone').notNull(),
    language: kit.key('language').$type<Language>().notNull(),
    /** The role of a member nobody has given one. */
    defaultRole: kit.key('default_role').$type<Role>().notNull(),
    botUserId: kit.key('bot_user_id'),
    createdAt: kit.instant('created_at').notNull(),
    /** Local date of the last daily review, yyyy-mm-dd. */
    reviewedOn: kit.key('reviewed_on'),
  });

  const people = kit.table(
    'people',
    {
      ...ids,
      name: kit.text('name').notNull(),
      /** Null: nobody has given one; the effective role follows from Slack (see people/effectiveRole). */
      role: kit.key('role').$type<Role>(),
      language: kit.key('language').$type<Language>().notNull(),
      zone: kit.text('zone').notNull(),
      isSlackAdmin: kit.boolean('is_slack_admin').notNull(),
      /** Guests and people of other organisations: nothing, unless an admin gives them a role. */
      isOutsider: kit.boolean('is_outsider').notNull(),
      refreshedAt: kit.instant('refreshed_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.id] })],
  );

  const parties = kit.table(
    'parties',
    {
      ...ids,
      kind: kit.key('kind').$type<PartyKind>().notNull(),
      name: kit.text('name').notNull(),
      shortName: kit.text('short_name'),
      segment: kit.text('segment'),
      ownerId: kit.key('owner_id'),
      status: kit.key('status').$type<PartyStatus>().notNull(),
      website: kit.text('website'),
      /** Where what happens with this party is posted; null: the channels that follow alerts. */
      channelId: kit.key('channel_id'),
      note: kit.text('note'),
      externalId: kit.key('external_id'),
      /** The party it became part of; only of a removed one. */
      mergedIntoId: kit.key('merged_into_id'),
      createdAt: kit.instant('created_at').notNull(),
      createdBy: kit.key('created_by').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
      /** Counts changes; a form saves only over the version it was opened on. */
      version: kit.integer('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('parties_by_owner').on(t.workspaceId, t.ownerId),
      kit.uniqueIndex('parties_by_external_id').on(t.workspaceId, t.externalId),
      kit.index('parties_by_merging').on(t.workspaceId, t.mergedIntoId),
    ],
  );

  /** Every folded name a party answers to. `kind`: 'name', 'short' or 'alias'. */
  const partyNames = kit.table(
    'party_names',
    {
      workspaceId: ids.workspaceId,
      partyId: kit.key('party_id').notNull(),
      nameKey: kit.key('name_key').notNull(),
      kind: kit.key('kind').$type<'name' | 'short' | 'alias'>().notNull(),
      spelling: kit.text('spelling').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.nameKey, t.partyId, t.kind] }),
      kit.index('party_names_by_party').on(t.workspaceId, t.partyId),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** Names with one character left out: how a close spelling is found by equality alone. Also holds each later word of a name. */
  const partyNameHints = kit.table(
    'party_name_hints',
    {
      workspaceId: ids.workspaceId,
      hint: kit.key('hint').notNull(),
      /** 'word': a later word of the name; 'deletion': the name with one character left out; 'domain': of its website. */
      kind: kit.key('kind').$type<'word' | 'deletion' | 'domain'>().notNull(),
      partyId: kit.key('party_id').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.kind, t.hint, t.partyId] }),
      kit.index('party_name_hints_by_party').on(t.workspaceId, t.partyId),
    ],
  );

  /** Two parties of which somebody said that they are not one, however much they look alike. */
  const dismissedDuplicates = kit.table(
    'dismissed_duplicates',
    {
      workspaceId: ids.workspaceId,
      /** The lower id, so that a pair is there once. */
      firstId: kit.key('first_id').notNull(),
      secondId: kit.key('second_id').notNull(),
      dismissedAt: kit.instant('dismissed_at').notNull(),
      dismissedBy: kit.key('dismissed_by').notNull(),
      /** Only 'counted' ones are left out; an undone one may be counted again. */
      state: kit.key('state').$type<RecordState>().notNull(),
    },
    (t) => [
      // Looked up by the one that was added later, as the pairs are found.
      kit.primaryKey({ columns: [t.workspaceId, t.secondId, t.firstId] }),
      kit.foreignKey({
        columns: [t.workspaceId, t.firstId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
      kit.foreignKey({
        columns: [t.workspaceId, t.secondId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  const contacts = kit.table(
    'contacts',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      name: kit.text('name').notNull(),
      email: kit.text('email'),
      phone: kit.text('phone'),
      title: kit.text('title'),
      createdAt: kit.instant('created_at').notNull(),
      /** Null while it is one of the party's contacts; what they said stays theirs. */
      removedAt: kit.instant('removed_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('contacts_by_party').on(t.workspaceId, t.partyId),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  const requirements = kit.table(
    'requirements',
    {
      ...ids,
      /** What people call it by: 12 in "R12". */
      number: kit.integer('number').notNull(),
      title: kit.text('title').notNull(),
      /** The folded title, by which the same wish of another party is noticed. */
      titleKey: kit.key('title_key').notNull(),
      detail: kit.text('detail'),
      type: kit.key('type').$type<RequirementType>().notNull(),
      /** Null: not said. Ranked as medium and flagged. */
      priority: kit.key('priority').$type<Priority>(),
      /** 1 (trivial) to 5 (very hard). Null: not said. Ranked as 3 and flagged. */
      difficulty: kit.integer('difficulty'),
      category: kit.text('category'),
      status: kit.key('status').$type<RequirementStatus>().notNull(),
      /** yyyy-mm-dd */
      dueOn: kit.key('due_on'),
      permalink: kit.text('permalink'),
      createdAt: kit.instant('created_at').notNull(),
      createdBy: kit.key('created_by').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
      closedAt: kit.instant('closed_at'),
      version: kit.integer('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.uniqueIndex('requirements_by_number').on(t.workspaceId, t.number),
      kit.index('requirements_by_status').on(t.workspaceId, t.status),
      kit.index('requirements_by_title').on(t.workspaceId, t.titleKey),
      kit.index('requirements_by_creation').on(t.workspaceId, t.createdAt),
      kit.index('requirements_by_closing').on(t.workspaceId, t.closedAt),
    ],
  );

  /** Who asks for it. The same wish from several parties is one requirement with several askers. */
  const requirementAskers = kit.table(
    'requirement_askers',
    {
      workspaceId: ids.workspaceId,
      requirementId: kit.key('requirement_id').notNull(),
      partyId: kit.key('party_id').notNull(),
      askedAt: kit.instant('asked_at').notNull(),
      recordedBy: kit.key('recorded_by').notNull(),
      permalink: kit.text('permalink'),
      /** Only 'counted' rows ask; an undone one may be counted again. */
      state: kit.key('state').$type<RecordState>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.requirementId, t.partyId] }),
      kit.index('requirement_askers_by_party').on(t.workspaceId, t.partyId),
      kit.foreignKey({
        columns: [t.workspaceId, t.requirementId],
        foreignColumns: [requirements.workspaceId, requirements.id],
      }),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  const ratings = kit.table(
    'ratings',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      /** 0 to 100. */
      score: kit.real('score').notNull(),
      comment: kit.text('comment'),
      /** Who judged: 'contact:<id>' or 'person:<slack id>'. */
      rater: kit.key('rater').notNull(),
      recordedBy: kit.key('recorded_by').notNull(),
      ratedAt: kit.instant('rated_at').notNull(),
      /** The day of ratedAt in the workspace's zone, yyyy-mm-dd. */
      ratedOn: kit.key('rated_on').notNull(),
      permalink: kit.text('permalink'),
      /** Only 'counted' rows enter any figure. */
      state: kit.key('state').$type<RecordState>().notNull(),
      /** The rating of the same rater, party and day that this one took the place of. */
      replacesId: kit.key('replaces_id'),
      /** Counts changes; a form saves only over the version it was opened on. */
      version: kit.integer('version').notNull(),
      /** What the comment is about, as people say it; only what somebody confirmed. */
      theme: kit.text('theme'),
      /** Null: nobody has said. */
      themeState: kit.key('theme_state').$type<ThemeState>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      // With all that a party's figures are made from, in the order in which they are read.
      kit.index('ratings_by_party').on(t.workspaceId, t.partyId, t.state, t.ratedAt, t.id, t.score),
      kit.index('ratings_by_time').on(t.workspaceId, t.ratedAt),
      kit.index('ratings_by_theme').on(t.workspaceId, t.themeState, t.ratedAt),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** Kept up to date with the ratings in the same transaction; rebuilt = kept. */
  const satisfactionSummaries = kit.table(
    'satisfaction_summaries',
    {
      workspaceId: ids.workspaceId,
      partyId: kit.key('party_id').notNull(),
      ratingCount: kit.integer('rating_count').notNull(),
      /** Σw at `asOf`; it halves every half-life. */
      weight: kit.real('weight').notNull(),
      /** Σw·score / Σw, unshrunk; null without ratings. */
      mean: kit.real('mean'),
      asOf: kit.instant('as_of').notNull(),
      lastScore: kit.real('last_score'),
      lastRatedAt: kit.instant('last_rated_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.partyId] }),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** Each version of the numbers a score was made with, so that "why?" can be answered later. `area`: 'satisfaction' … */
  const configurations = kit.table(
    'configurations',
    {
      workspaceId: ids.workspaceId,
      area: kit.key('area').notNull(),
      version: kit.integer('version').notNull(),
      values: kit.json<Record<string, unknown>>('values').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      createdBy: kit.key('created_by').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.area, t.version] })],
  );

  const interactions = kit.table(
    'interactions',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      kind: kit.key('kind').$type<InteractionKind>().notNull(),
      body: kit.text('body').notNull(),
      sentiment: kit.key('sentiment').$type<Sentiment>(),
      happenedAt: kit.instant('happened_at').notNull(),
      recordedBy: kit.key('recorded_by').notNull(),
      recordedAt: kit.instant('recorded_at').notNull(),
      permalink: kit.text('permalink'),
      state: kit.key('state').$type<RecordState>().notNull(),
      /** Counts changes; a form saves only over the version it was opened on. */
      version: kit.integer('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('interactions_by_party').on(t.workspaceId, t.partyId, t.happenedAt),
      kit.index('interactions_by_time').on(t.workspaceId, t.happenedAt),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** A low-satisfaction alert's life: fired once, open, cleared. */
  const alerts = kit.table(
    'alerts',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      state: kit.key('state').$type<AlertState>().notNull(),
      firedAt: kit.instant('fired_at').notNull(),
      /** The rating that pulled the party under the line. */
      ratingId: kit.key('rating_id').notNull(),
      reason: kit.json<AlertReason>('reason').notNull(),
      clearedAt: kit.instant('cleared_at'),
      /** Null while it is open. */
      clearing: kit.json<AlertClearing>('clearing'),
      acknowledgedAt: kit.instant('acknowledged_at'),
      acknowledgedBy: kit.key('acknowledged_by'),
      /** While it is snoozed, channels hear nothing of it. */
      snoozedAt: kit.instant('snoozed_at'),
      snoozedBy: kit.key('snoozed_by'),
      /** Null with snoozedAt: until a rating of the party is added, changed or undone. */
      snoozedUntil: kit.instant('snoozed_until'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      // In the order in which the one that counts is looked up with each rating.
      kit.index('alerts_by_party').on(t.workspaceId, t.partyId, t.state, t.firedAt, t.id),
      kit.index('alerts_by_state').on(t.workspaceId, t.state, t.firedAt),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** A digest somebody asked for: what, where, when. */
  const subscriptions = kit.table(
    'subscriptions',
    {
      ...ids,
      channelId: kit.key('channel_id').notNull(),
      sections: kit.json<DigestSection[]>('sections').notNull(),
      filters: kit.json<DigestFilters>('filters').notNull(),
      /** Five fields, as in crontab, read in `zone`. */
      cron: kit.text('cron').notNull(),
      /** IANA zone. */
      zone: kit.text('zone').notNull(),
      language: kit.key('language').$type<Language>().notNull(),
      /** Whether low-satisfaction alerts are also posted to the channel at once. */
      alertsAtOnce: kit.boolean('alerts_at_once').notNull(),
      /** Whether changes of a loyalty tier are also posted to the channel at once. */
      tierChangesAtOnce: kit.boolean('tier_changes_at_once').notNull(),
      ownerId: kit.key('owner_id').notNull(),
      isActive: kit.boolean('is_active').notNull(),
      nextDueAt: kit.instant('next_due_at').notNull(),
      /** Up to when the last digest looked; the next one starts there. */
      coveredUntil: kit.instant('covered_until').notNull(),
      /** While it is muted its runs are left out; the one afterwards covers the time in between. */
      mutedAt: kit.instant('muted_at'),
      /** Null with mutedAt: until somebody unmutes it. */
      mutedUntil: kit.instant('muted_until'),
      createdAt: kit.instant('created_at').notNull(),
      version: kit.integer('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('subscriptions_by_due').on(t.workspaceId, t.isActive, t.nextDueAt),
    ],
  );

  /** What must be posted to Slack. Written with its cause; `deliveryKey` makes sure that it is written once. */
  const outbox = kit.table(
    'outbox',
    {
      ...ids,
      deliveryKey: kit.key('delivery_key').notNull(),
      /** A channel id, or a person's id for a direct message. */
      target: kit.key('target').notNull(),
      message: kit.json<OutgoingMessage>('message').notNull(),
      language: kit.key('language').$type<Language>().notNull(),
      zone: kit.text('zone').notNull(),
      /** Who is told when it cannot be delivered. */
      ownerId: kit.key('owner_id'),
      state: kit.key('state').$type<OutboxState>().notNull(),
      attempts: kit.integer('attempts').notNull(),
      /** Not to be tried before this. */
      dueAt: kit.instant('due_at').notNull(),
      /** While a worker holds it; after that another may take it. */
      claimedUntil: kit.instant('claimed_until'),
      /** Since when it may have arrived without our knowing: looked for before it is sent again. Null: it surely has not. */
      sentAt: kit.instant('sent_at'),
      error: kit.text('error'),
      postedTs: kit.key('posted_ts'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.uniqueIndex('outbox_by_delivery_key').on(t.workspaceId, t.deliveryKey),
      kit.index('outbox_by_due').on(t.workspaceId, t.state, t.dueAt),
      kit.index('outbox_by_target').on(t.workspaceId, t.state, t.target, t.createdAt),
    ],
  );

  /** Who changed what, when, from where, before and after. What undo and history read. */
  const audit = kit.table(
    'audit',
    {
      ...ids,
      at: kit.instant('at').notNull(),
      actorId: kit.key('actor_id').notNull(),
      source: kit.key('source').$type<AuditSource>().notNull(),
      /** '<entity>.<verb>', e.g. 'rating.record'. */
      action: kit.key('action').notNull(),
      entityId: kit.key('entity_id').notNull(),
      partyId: kit.key('party_id'),
      before: kit.json<Record<string, unknown>>('before'),
      after: kit.json<Record<string, unknown>>('after'),
      /** The form or message this came from; the same one is never carried out twice. */
      requestKey: kit.key('request_key'),
      /** One import, one bulk change: undone together. */
      batchId: kit.key('batch_id'),
      undoneAt: kit.instant('undone_at'),
      undoneBy: kit.key('undone_by'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.uniqueIndex('audit_by_request').on(t.workspaceId, t.requestKey),
      kit.index('audit_by_actor').on(t.workspaceId, t.actorId, t.at),
      kit.index('audit_by_party').on(t.workspaceId, t.partyId, t.at),
      kit.index('audit_by_entity').on(t.workspaceId, t.entityId, t.at),
      kit.index('audit_by_batch').on(t.workspaceId, t.batchId, t.id),
    ],
  );

  /** What a party bought, or, for a partner, brought in. A negative amount is a refund. */
  const purchases = kit.table(
    'purchases',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      /** In minor units of `currency`; below 0: a refund. */
      amount: kit.amount('amount').notNull(),
      /** ISO 4217 */
      currency: kit.key('currency').notNull(),
      /** In minor units of the base currency, at the rate of its day; null: there is no rate for it. */
      baseAmount: kit.amount('base_amount'),
      /** yyyy-mm-dd: of a purchase the day is known, not the hour. */
      boughtOn: kit.key('bought_on').notNull(),
      description: kit.text('description'),
      /** The order or invoice number: the same one is never counted twice. */
      reference: kit.key('reference'),
      /** The purchase that a refund takes back. */
      refundOfId: kit.key('refund_of_id'),
      /** yyyy-mm-dd: the day from which its refunds add up to all of it, and it no longer counts; null: they don't. */
      cancelledOn: kit.key('cancelled_on'),
      recordedBy: kit.key('recorded_by').notNull(),
      recordedAt: kit.instant('recorded_at').notNull(),
      permalink: kit.text('permalink'),
      state: kit.key('state').$type<RecordState>().notNull(),
      /** Counts changes; a form saves only over the version it was opened on. */
      version: kit.integer('version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      // With all that loyalty is made from, in the order in which it is read.
      kit
        .index('purchases_by_party')
        .on(t.workspaceId, t.partyId, t.state, t.boughtOn, t.id, t.amount, t.baseAmount, t.cancelledOn),
      kit.uniqueIndex('purchases_by_reference').on(t.workspaceId, t.reference),
      kit.index('purchases_by_refund').on(t.workspaceId, t.refundOfId),
      kit.index('purchases_by_currency').on(t.workspaceId, t.currency, t.boughtOn),
      kit.index('purchases_by_day').on(t.workspaceId, t.boughtOn),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** What one unit of a currency is worth in the base currency, from a day on until the next one's. */
  const currencyRates = kit.table(
    'currency_rates',
    {
      workspaceId: ids.workspaceId,
      /** ISO 4217 */
      currency: kit.key('currency').notNull(),
      /** yyyy-mm-dd */
      validFrom: kit.key('valid_from').notNull(),
      /** A decimal number as it was given: '1.0842'. */
      rate: kit.key('rate').notNull(),
      setBy: kit.key('set_by').notNull(),
      setAt: kit.instant('set_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.currency, t.validFrom] })],
  );

  /** Where a party stands in loyalty; only those that ever bought. Rebuilt = kept. */
  const loyaltyStates = kit.table(
    'loyalty_states',
    {
      workspaceId: ids.workspaceId,
      partyId: kit.key('party_id').notNull(),
      tier: kit.key('tier').$type<LoyaltyTier>().notNull(),
      /** yyyy-mm-dd, as are all days here. */
      tierSince: kit.key('tier_since').notNull(),
      /** The first day of a score that is too low for the tier; null: it is high enough. */
      belowSince: kit.key('below_since'),
      /** L on `asOf`, 0 to 100. */
      score: kit.real('score').notNull(),
      inputs: kit.json<LoyaltyInputs>('inputs').notNull(),
      /** Of the configuration of the area 'loyalty'. */
      configVersion: kit.integer('config_version').notNull(),
      asOf: kit.key('as_of').notNull(),
      /** The day of the coming demotion that was announced; null: none is announced. */
      announcedFor: kit.key('announced_for'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.partyId] }),
      kit.index('loyalty_states_by_tier').on(t.workspaceId, t.tier),
      kit.index('loyalty_states_by_below').on(t.workspaceId, t.belowSince),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** Each change of a tier as it was noticed. What digests and posts tell; never rewritten. */
  const tierChanges = kit.table(
    'tier_changes',
    {
      ...ids,
      partyId: kit.key('party_id').notNull(),
      /** Null: it had none before its first purchase. */
      fromTier: kit.key('from_tier').$type<LoyaltyTier>(),
      /** Null: its only purchase was taken back. */
      toTier: kit.key('to_tier').$type<LoyaltyTier>(),
      /** yyyy-mm-dd: since when it holds; earlier than noticed when something was recorded late. */
      changedOn: kit.key('changed_on').notNull(),
      noticedAt: kit.instant('noticed_at').notNull(),
      score: kit.real('score').notNull(),
      reason: kit.json<TierChangeReason>('reason').notNull(),
      configVersion: kit.integer('config_version').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('tier_changes_by_party').on(t.workspaceId, t.partyId, t.noticedAt, t.id),
      kit.index('tier_changes_by_time').on(t.workspaceId, t.noticedAt),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  /** The health band a party is in: leaving it takes more than touching its line. */
  const healthStates = kit.table(
    'health_states',
    {
      workspaceId: ids.workspaceId,
      partyId: kit.key('party_id').notNull(),
      band: kit.key('band').$type<HealthBand>().notNull(),
      /** The band before; null: this is its first. */
      fromBand: kit.key('from_band').$type<HealthBand>(),
      /** When that was noticed. */
      changedAt: kit.instant('changed_at').notNull(),
      /** yyyy-mm-dd */
      bandSince: kit.key('band_since').notNull(),
      /** 0 to 100, on `asOf`. */
      score: kit.real('score').notNull(),
      asOf: kit.key('as_of').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.partyId] }),
      kit.index('health_states_by_band').on(t.workspaceId, t.band),
      kit.foreignKey({
        columns: [t.workspaceId, t.partyId],
        foreignColumns: [parties.workspaceId, parties.id],
      }),
    ],
  );

  return {
    workspaces,
    people,
    parties,
    partyNames,
    partyNameHints,
    dismissedDuplicates,
    contacts,
    requirements,
    requirementAskers,
    ratings,
    satisfactionSummaries,
    configurations,
    interactions,
    alerts,
    subscriptions,
    outbox,
    audit,
    purchases,
    currencyRates,
    loyaltyStates,
    tierChanges,
    healthStates,
  };
};

export type Schema = ReturnType<typeof defineSchema>;
