CREATE TABLE "alerts" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"fired_at" timestamp (3) with time zone NOT NULL,
	"rating_id" text collate "C" NOT NULL,
	"reason" jsonb NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	"clearing" jsonb,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text collate "C",
	"snoozed_at" timestamp (3) with time zone,
	"snoozed_by" text collate "C",
	"snoozed_until" timestamp (3) with time zone,
	CONSTRAINT "alerts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"source" text collate "C" NOT NULL,
	"action" text collate "C" NOT NULL,
	"entity_id" text collate "C" NOT NULL,
	"party_id" text collate "C",
	"before" jsonb,
	"after" jsonb,
	"request_key" text collate "C",
	"batch_id" text collate "C",
	"undone_at" timestamp (3) with time zone,
	"undone_by" text collate "C",
	CONSTRAINT "audit_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "configurations" (
	"workspace_id" text collate "C" NOT NULL,
	"area" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"values" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	CONSTRAINT "configurations_workspace_id_area_version_pk" PRIMARY KEY("workspace_id","area","version")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"title" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "contacts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "currency_rates" (
	"workspace_id" text collate "C" NOT NULL,
	"currency" text collate "C" NOT NULL,
	"valid_from" text collate "C" NOT NULL,
	"rate" text collate "C" NOT NULL,
	"set_by" text collate "C" NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "currency_rates_workspace_id_currency_valid_from_pk" PRIMARY KEY("workspace_id","currency","valid_from")
);
--> statement-breakpoint
CREATE TABLE "dismissed_duplicates" (
	"workspace_id" text collate "C" NOT NULL,
	"first_id" text collate "C" NOT NULL,
	"second_id" text collate "C" NOT NULL,
	"dismissed_at" timestamp (3) with time zone NOT NULL,
	"dismissed_by" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	CONSTRAINT "dismissed_duplicates_workspace_id_second_id_first_id_pk" PRIMARY KEY("workspace_id","second_id","first_id")
);
--> statement-breakpoint
CREATE TABLE "health_states" (
	"workspace_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"band" text collate "C" NOT NULL,
	"from_band" text collate "C",
	"changed_at" timestamp (3) with time zone NOT NULL,
	"band_since" text collate "C" NOT NULL,
	"score" double precision NOT NULL,
	"as_of" text collate "C" NOT NULL,
	CONSTRAINT "health_states_workspace_id_party_id_pk" PRIMARY KEY("workspace_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"sentiment" text collate "C",
	"happened_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text collate "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"permalink" text collate "C",
	"state" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "interactions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "loyalty_states" (
	"workspace_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"tier" text collate "C" NOT NULL,
	"tier_since" text collate "C" NOT NULL,
	"below_since" text collate "C",
	"score" double precision NOT NULL,
	"inputs" jsonb NOT NULL,
	"config_version" integer NOT NULL,
	"as_of" text collate "C" NOT NULL,
	"announced_for" text collate "C",
	CONSTRAINT "loyalty_states_workspace_id_party_id_pk" PRIMARY KEY("workspace_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"delivery_key" text collate "C" NOT NULL,
	"target" text collate "C" NOT NULL,
	"message" jsonb NOT NULL,
	"language" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"owner_id" text collate "C",
	"state" text collate "C" NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"error" text collate "C",
	"posted_ts" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"short_name" text collate "C",
	"segment" text collate "C",
	"owner_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"website" text collate "C",
	"channel_id" text collate "C",
	"note" text collate "C",
	"external_id" text collate "C",
	"merged_into_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "parties_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "party_name_hints" (
	"workspace_id" text collate "C" NOT NULL,
	"hint" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	CONSTRAINT "party_name_hints_workspace_id_kind_hint_party_id_pk" PRIMARY KEY("workspace_id","kind","hint","party_id")
);
--> statement-breakpoint
CREATE TABLE "party_names" (
	"workspace_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"spelling" text collate "C" NOT NULL,
	CONSTRAINT "party_names_workspace_id_name_key_party_id_kind_pk" PRIMARY KEY("workspace_id","name_key","party_id","kind")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C",
	"language" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"is_slack_admin" boolean NOT NULL,
	"is_outsider" boolean NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text collate "C" NOT NULL,
	"base_amount" bigint,
	"bought_on" text collate "C" NOT NULL,
	"description" text collate "C",
	"reference" text collate "C",
	"refund_of_id" text collate "C",
	"cancelled_on" text collate "C",
	"recorded_by" text collate "C" NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"permalink" text collate "C",
	"state" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "purchases_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"score" double precision NOT NULL,
	"comment" text collate "C",
	"rater" text collate "C" NOT NULL,
	"recorded_by" text collate "C" NOT NULL,
	"rated_at" timestamp (3) with time zone NOT NULL,
	"rated_on" text collate "C" NOT NULL,
	"permalink" text collate "C",
	"state" text collate "C" NOT NULL,
	"replaces_id" text collate "C",
	"version" integer NOT NULL,
	"theme" text collate "C",
	"theme_state" text collate "C",
	CONSTRAINT "ratings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "requirement_askers" (
	"workspace_id" text collate "C" NOT NULL,
	"requirement_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text collate "C" NOT NULL,
	"permalink" text collate "C",
	"state" text collate "C" NOT NULL,
	CONSTRAINT "requirement_askers_workspace_id_requirement_id_party_id_pk" PRIMARY KEY("workspace_id","requirement_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"number" integer NOT NULL,
	"title" text collate "C" NOT NULL,
	"title_key" text collate "C" NOT NULL,
	"detail" text collate "C",
	"type" text collate "C" NOT NULL,
	"priority" text collate "C",
	"difficulty" integer,
	"category" text collate "C",
	"status" text collate "C" NOT NULL,
	"due_on" text collate "C",
	"permalink" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "requirements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "satisfaction_summaries" (
	"workspace_id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"rating_count" integer NOT NULL,
	"weight" double precision NOT NULL,
	"mean" double precision,
	"as_of" timestamp (3) with time zone NOT NULL,
	"last_score" double precision,
	"last_rated_at" timestamp (3) with time zone,
	CONSTRAINT "satisfaction_summaries_workspace_id_party_id_pk" PRIMARY KEY("workspace_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"channel_id" text collate "C" NOT NULL,
	"sections" jsonb NOT NULL,
	"filters" jsonb NOT NULL,
	"cron" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"alerts_at_once" boolean NOT NULL,
	"tier_changes_at_once" boolean NOT NULL,
	"owner_id" text collate "C" NOT NULL,
	"is_active" boolean NOT NULL,
	"next_due_at" timestamp (3) with time zone NOT NULL,
	"covered_until" timestamp (3) with time zone NOT NULL,
	"muted_at" timestamp (3) with time zone,
	"muted_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "subscriptions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "tier_changes" (
	"workspace_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"party_id" text collate "C" NOT NULL,
	"from_tier" text collate "C",
	"to_tier" text collate "C",
	"changed_on" text collate "C" NOT NULL,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	"score" double precision NOT NULL,
	"reason" jsonb NOT NULL,
	"config_version" integer NOT NULL,
	CONSTRAINT "tier_changes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"zone" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"default_role" text collate "C" NOT NULL,
	"bot_user_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"reviewed_on" text collate "C"
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissed_duplicates" ADD CONSTRAINT "dismissed_duplicates_workspace_id_first_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","first_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissed_duplicates" ADD CONSTRAINT "dismissed_duplicates_workspace_id_second_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","second_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_states" ADD CONSTRAINT "health_states_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loyalty_states" ADD CONSTRAINT "loyalty_states_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_names" ADD CONSTRAINT "party_names_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_askers" ADD CONSTRAINT "requirement_askers_workspace_id_requirement_id_requirements_workspace_id_id_fk" FOREIGN KEY ("workspace_id","requirement_id") REFERENCES "public"."requirements"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_askers" ADD CONSTRAINT "requirement_askers_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "satisfaction_summaries" ADD CONSTRAINT "satisfaction_summaries_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tier_changes" ADD CONSTRAINT "tier_changes_workspace_id_party_id_parties_workspace_id_id_fk" FOREIGN KEY ("workspace_id","party_id") REFERENCES "public"."parties"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_by_party" ON "alerts" USING btree ("workspace_id","party_id","state","fired_at","id");--> statement-breakpoint
CREATE INDEX "alerts_by_state" ON "alerts" USING btree ("workspace_id","state","fired_at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_by_request" ON "audit" USING btree ("workspace_id","request_key");--> statement-breakpoint
CREATE INDEX "audit_by_actor" ON "audit" USING btree ("workspace_id","actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_by_party" ON "audit" USING btree ("workspace_id","party_id","at");--> statement-breakpoint
CREATE INDEX "audit_by_entity" ON "audit" USING btree ("workspace_id","entity_id","at");--> statement-breakpoint
CREATE INDEX "audit_by_batch" ON "audit" USING btree ("workspace_id","batch_id","id");--> statement-breakpoint
CREATE INDEX "contacts_by_party" ON "contacts" USING btree ("workspace_id","party_id");--> statement-breakpoint
CREATE INDEX "health_states_by_band" ON "health_states" USING btree ("workspace_id","band");--> statement-breakpoint
CREATE INDEX "interactions_by_party" ON "interactions" USING btree ("workspace_id","party_id","happened_at");--> statement-breakpoint
CREATE INDEX "interactions_by_time" ON "interactions" USING btree ("workspace_id","happened_at");--> statement-breakpoint
CREATE INDEX "loyalty_states_by_tier" ON "loyalty_states" USING btree ("workspace_id","tier");--> statement-breakpoint
CREATE INDEX "loyalty_states_by_below" ON "loyalty_states" USING btree ("workspace_id","below_since");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_by_delivery_key" ON "outbox" USING btree ("workspace_id","delivery_key");--> statement-breakpoint
CREATE INDEX "outbox_by_due" ON "outbox" USING btree ("workspace_id","state","due_at");--> statement-breakpoint
CREATE INDEX "outbox_by_target" ON "outbox" USING btree ("workspace_id","state","target","created_at");--> statement-breakpoint
CREATE INDEX "parties_by_owner" ON "parties" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parties_by_external_id" ON "parties" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE INDEX "parties_by_merging" ON "parties" USING btree ("workspace_id","merged_into_id");--> statement-breakpoint
CREATE INDEX "party_name_hints_by_party" ON "party_name_hints" USING btree ("workspace_id","party_id");--> statement-breakpoint
CREATE INDEX "party_names_by_party" ON "party_names" USING btree ("workspace_id","party_id");--> statement-breakpoint
CREATE INDEX "purchases_by_party" ON "purchases" USING btree ("workspace_id","party_id","state","bought_on","id","amount","base_amount","cancelled_on");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_by_reference" ON "purchases" USING btree ("workspace_id","reference");--> statement-breakpoint
CREATE INDEX "purchases_by_refund" ON "purchases" USING btree ("workspace_id","refund_of_id");--> statement-breakpoint
CREATE INDEX "purchases_by_currency" ON "purchases" USING btree ("workspace_id","currency","bought_on");--> statement-breakpoint
CREATE INDEX "purchases_by_day" ON "purchases" USING btree ("workspace_id","bought_on");--> statement-breakpoint
CREATE INDEX "ratings_by_party" ON "ratings" USING btree ("workspace_id","party_id","state","rated_at","id","score");--> statement-breakpoint
CREATE INDEX "ratings_by_time" ON "ratings" USING btree ("workspace_id","rated_at");--> statement-breakpoint
CREATE INDEX "ratings_by_theme" ON "ratings" USING btree ("workspace_id","theme_state","rated_at");--> statement-breakpoint
CREATE INDEX "requirement_askers_by_party" ON "requirement_askers" USING btree ("workspace_id","party_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requirements_by_number" ON "requirements" USING btree ("workspace_id","number");--> statement-breakpoint
CREATE INDEX "requirements_by_status" ON "requirements" USING btree ("workspace_id","status");--> statement-breakpoint
CREATE INDEX "requirements_by_title" ON "requirements" USING btree ("workspace_id","title_key");--> statement-breakpoint
CREATE INDEX "requirements_by_creation" ON "requirements" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "requirements_by_closing" ON "requirements" USING btree ("workspace_id","closed_at");--> statement-breakpoint
CREATE INDEX "subscriptions_by_due" ON "subscriptions" USING btree ("workspace_id","is_active","next_due_at");--> statement-breakpoint
CREATE INDEX "tier_changes_by_party" ON "tier_changes" USING btree ("workspace_id","party_id","noticed_at","id");--> statement-breakpoint
CREATE INDEX "tier_changes_by_time" ON "tier_changes" USING btree ("workspace_id","noticed_at");