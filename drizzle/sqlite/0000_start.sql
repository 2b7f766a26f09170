CREATE TABLE `alerts` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`state` text NOT NULL,
	`fired_at` integer NOT NULL,
	`rating_id` text NOT NULL,
	`reason` text NOT NULL,
	`cleared_at` integer,
	`clearing` text,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`snoozed_at` integer,
	`snoozed_by` text,
	`snoozed_until` integer,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alerts_by_party` ON `alerts` (`workspace_id`,`party_id`,`state`,`fired_at`,`id`);--> statement-breakpoint
CREATE INDEX `alerts_by_state` ON `alerts` (`workspace_id`,`state`,`fired_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`source` text NOT NULL,
	`action` text NOT NULL,
	`entity_id` text NOT NULL,
	`party_id` text,
	`before` text,
	`after` text,
	`request_key` text,
	`batch_id` text,
	`undone_at` integer,
	`undone_by` text,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_by_request` ON `audit` (`workspace_id`,`request_key`);--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit` (`workspace_id`,`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_party` ON `audit` (`workspace_id`,`party_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_entity` ON `audit` (`workspace_id`,`entity_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_by_batch` ON `audit` (`workspace_id`,`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `configurations` (
	`workspace_id` text NOT NULL,
	`area` text NOT NULL,
	`version` integer NOT NULL,
	`values` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `area`, `version`)
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`title` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_by_party` ON `contacts` (`workspace_id`,`party_id`);--> statement-breakpoint
CREATE TABLE `currency_rates` (
	`workspace_id` text NOT NULL,
	`currency` text NOT NULL,
	`valid_from` text NOT NULL,
	`rate` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `currency`, `valid_from`)
);
--> statement-breakpoint
CREATE TABLE `dismissed_duplicates` (
	`workspace_id` text NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`dismissed_at` integer NOT NULL,
	`dismissed_by` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `second_id`, `first_id`),
	FOREIGN KEY (`workspace_id`,`first_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workspace_id`,`second_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `health_states` (
	`workspace_id` text NOT NULL,
	`party_id` text NOT NULL,
	`band` text NOT NULL,
	`from_band` text,
	`changed_at` integer NOT NULL,
	`band_since` text NOT NULL,
	`score` real NOT NULL,
	`as_of` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `party_id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `health_states_by_band` ON `health_states` (`workspace_id`,`band`);--> statement-breakpoint
CREATE TABLE `interactions` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`sentiment` text,
	`happened_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`permalink` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interactions_by_party` ON `interactions` (`workspace_id`,`party_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `interactions_by_time` ON `interactions` (`workspace_id`,`happened_at`);--> statement-breakpoint
CREATE TABLE `loyalty_states` (
	`workspace_id` text NOT NULL,
	`party_id` text NOT NULL,
	`tier` text NOT NULL,
	`tier_since` text NOT NULL,
	`below_since` text,
	`score` real NOT NULL,
	`inputs` text NOT NULL,
	`config_version` integer NOT NULL,
	`as_of` text NOT NULL,
	`announced_for` text,
	PRIMARY KEY(`workspace_id`, `party_id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `loyalty_states_by_tier` ON `loyalty_states` (`workspace_id`,`tier`);--> statement-breakpoint
CREATE INDEX `loyalty_states_by_below` ON `loyalty_states` (`workspace_id`,`below_since`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`delivery_key` text NOT NULL,
	`target` text NOT NULL,
	`message` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`owner_id` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_until` integer,
	`sent_at` integer,
	`error` text,
	`posted_ts` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_delivery_key` ON `outbox` (`workspace_id`,`delivery_key`);--> statement-breakpoint
CREATE INDEX `outbox_by_due` ON `outbox` (`workspace_id`,`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_target` ON `outbox` (`workspace_id`,`state`,`target`,`created_at`);--> statement-breakpoint
CREATE TABLE `parties` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`segment` text,
	`owner_id` text,
	`status` text NOT NULL,
	`website` text,
	`channel_id` text,
	`note` text,
	`external_id` text,
	`merged_into_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `parties_by_owner` ON `parties` (`workspace_id`,`owner_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `parties_by_external_id` ON `parties` (`workspace_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `parties_by_merging` ON `parties` (`workspace_id`,`merged_into_id`);--> statement-breakpoint
CREATE TABLE `party_name_hints` (
	`workspace_id` text NOT NULL,
	`hint` text NOT NULL,
	`kind` text NOT NULL,
	`party_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `kind`, `hint`, `party_id`)
);
--> statement-breakpoint
CREATE INDEX `party_name_hints_by_party` ON `party_name_hints` (`workspace_id`,`party_id`);--> statement-breakpoint
CREATE TABLE `party_names` (
	`workspace_id` text NOT NULL,
	`party_id` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`spelling` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `name_key`, `party_id`, `kind`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_names_by_party` ON `party_names` (`workspace_id`,`party_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`is_slack_admin` integer NOT NULL,
	`is_outsider` integer NOT NULL,
	`refreshed_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `purchases` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`base_amount` integer,
	`bought_on` text NOT NULL,
	`description` text,
	`reference` text,
	`refund_of_id` text,
	`cancelled_on` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`permalink` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `purchases_by_party` ON `purchases` (`workspace_id`,`party_id`,`state`,`bought_on`,`id`,`amount`,`base_amount`,`cancelled_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `purchases_by_reference` ON `purchases` (`workspace_id`,`reference`);--> statement-breakpoint
CREATE INDEX `purchases_by_refund` ON `purchases` (`workspace_id`,`refund_of_id`);--> statement-breakpoint
CREATE INDEX `purchases_by_currency` ON `purchases` (`workspace_id`,`currency`,`bought_on`);--> statement-breakpoint
CREATE INDEX `purchases_by_day` ON `purchases` (`workspace_id`,`bought_on`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`score` real NOT NULL,
	`comment` text,
	`rater` text NOT NULL,
	`recorded_by` text NOT NULL,
	`rated_at` integer NOT NULL,
	`rated_on` text NOT NULL,
	`permalink` text,
	`state` text NOT NULL,
	`replaces_id` text,
	`version` integer NOT NULL,
	`theme` text,
	`theme_state` text,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ratings_by_party` ON `ratings` (`workspace_id`,`party_id`,`state`,`rated_at`,`id`,`score`);--> statement-breakpoint
CREATE INDEX `ratings_by_time` ON `ratings` (`workspace_id`,`rated_at`);--> statement-breakpoint
CREATE INDEX `ratings_by_theme` ON `ratings` (`workspace_id`,`theme_state`,`rated_at`);--> statement-breakpoint
CREATE TABLE `requirement_askers` (
	`workspace_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`party_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`permalink` text,
	`state` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `requirement_id`, `party_id`),
	FOREIGN KEY (`workspace_id`,`requirement_id`) REFERENCES `requirements`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requirement_askers_by_party` ON `requirement_askers` (`workspace_id`,`party_id`);--> statement-breakpoint
CREATE TABLE `requirements` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`detail` text,
	`type` text NOT NULL,
	`priority` text,
	`difficulty` integer,
	`category` text,
	`status` text NOT NULL,
	`due_on` text,
	`permalink` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirements_by_number` ON `requirements` (`workspace_id`,`number`);--> statement-breakpoint
CREATE INDEX `requirements_by_status` ON `requirements` (`workspace_id`,`status`);--> statement-breakpoint
CREATE INDEX `requirements_by_title` ON `requirements` (`workspace_id`,`title_key`);--> statement-breakpoint
CREATE INDEX `requirements_by_creation` ON `requirements` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `requirements_by_closing` ON `requirements` (`workspace_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `satisfaction_summaries` (
	`workspace_id` text NOT NULL,
	`party_id` text NOT NULL,
	`rating_count` integer NOT NULL,
	`weight` real NOT NULL,
	`mean` real,
	`as_of` integer NOT NULL,
	`last_score` real,
	`last_rated_at` integer,
	PRIMARY KEY(`workspace_id`, `party_id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`channel_id` text NOT NULL,
	`sections` text NOT NULL,
	`filters` text NOT NULL,
	`cron` text NOT NULL,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`alerts_at_once` integer NOT NULL,
	`tier_changes_at_once` integer NOT NULL,
	`owner_id` text NOT NULL,
	`is_active` integer NOT NULL,
	`next_due_at` integer NOT NULL,
	`covered_until` integer NOT NULL,
	`muted_at` integer,
	`muted_until` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `subscriptions_by_due` ON `subscriptions` (`workspace_id`,`is_active`,`next_due_at`);--> statement-breakpoint
CREATE TABLE `tier_changes` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`party_id` text NOT NULL,
	`from_tier` text,
	`to_tier` text,
	`changed_on` text NOT NULL,
	`noticed_at` integer NOT NULL,
	`score` real NOT NULL,
	`reason` text NOT NULL,
	`config_version` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`party_id`) REFERENCES `parties`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tier_changes_by_party` ON `tier_changes` (`workspace_id`,`party_id`,`noticed_at`,`id`);--> statement-breakpoint
CREATE INDEX `tier_changes_by_time` ON `tier_changes` (`workspace_id`,`noticed_at`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`default_role` text NOT NULL,
	`bot_user_id` text,
	`created_at` integer NOT NULL,
	`reviewed_on` text
);
