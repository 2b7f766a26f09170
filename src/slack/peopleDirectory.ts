import type { WebClient } from '@slack/web-api';
import { AppError } from '../errors.ts';
import type { WorkInFlight } from '../http/workInFlight.ts';
import type { Actor } from '../people/actor.ts';
import { effectiveRole } from '../people/effectiveRole.ts';
import { languageOfLocale } from '../people/language.ts';
import type { PersonRow } from '../store/queries/people.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Services } from './request.ts';

/** Slack says when somebody changes language or zone; this only catches what was missed. */
const FRESH_FOR_MS = 24 * 60 * 60 * 1000;

/** The part of a Slack user that matters here, as users.info and user_change give it. */
export interface SlackUser {
  id?: string;
  team_id?: string;
  name?: string;
  real_name?: string;
  tz?: string;
  locale?: string;
  is_admin?: boolean;
  is_owner?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  profile?: { display_name?: string; real_name?: string };
}

/** Who people are: what Slack says of them, kept in the store, and the role they have here. */
export class PeopleDirectory {
  readonly #services: Services;
  readonly #client: WebClient;
  readonly #work: WorkInFlight;

  constructor(services: Services, client: WebClient, work: WorkInFlight) {
    this.#services = services;
    this.#client = client;
    this.#work = work;
  }

  /** The person as an actor. Throws AppError personUnknown when Slack does not say who it is. */
  async actor(workspace: WorkspaceStore, userId: string): Promise<Actor> {
    const known = await workspace.read.people.findWithDefaultRole(userId);
    const isFresh =
      known && this.#services.now().getTime() - known.person.refreshedAt.getTime() < FRESH_FOR_MS;
    if (known && !isFresh) this.#work.track(this.#ask(workspace, userId));
    const person = known?.person ?? (await this.#ask(workspace, userId));
    const { defaultRole } = known ?? (await workspace.read.workspace.settings());
    return {
      id: person.id,
      role: effectiveRole(person, defaultRole),
      language: person.language,
      zone: person.zone,
    };
  }

  /** Takes over what Slack says of somebody. */
  async save(workspace: WorkspaceStore, user: SlackUser): Promise<PersonRow> {
    const at = this.#services.now();
    return workspace.write(async (tx) => {
      const settings = await tx.workspace.settings();
      const person = {
        id: user.id ?? '',
        name:
          user.profile?.display_name ||
          user.profile?.real_name ||
          user.real_name ||
          user.name ||
          user.id ||
          '',
        language: languageOfLocale(user.locale),
        zone: user.tz || settings.zone,
        isSlackAdmin: Boolean(user.is_admin || user.is_owner),
        isOutsider: isOutsider(user, workspace.workspaceId),
        refreshedAt: at,
      };
      // Nobody asks for a zone when installing: the first person's is the best guess for "the same day".
      if (!person.isOutsider && !(await tx.people.hasAny()))
        await tx.workspace.change({ zone: person.zone, language: person.language });
      await tx.people.save(person);
      const saved = await tx.people.find(person.id);
      return saved ?? { ...person, workspaceId: workspace.workspaceId, role: null };
    });
  }

  async #ask(workspace: WorkspaceStore, userId: string): Promise<PersonRow> {
    try {
      const { user } = await this.#client.users.info({ user: userId, include_locale: true });
      return await this.save(workspace, user ?? { id: userId });
    } catch (error) {
      throw new AppError('unavailable', 'personUnknown', {}, { cause: error });
    }
  }
}

const isOutsider = (user: SlackUser, workspaceId: string): boolean =>
  Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger) ||
  (user.team_id !== undefined && user.team_id !== workspaceId);
