import type { WebClient } from '@slack/web-api';
import type { WorkInFlight } from '../../http/workInFlight.ts';
import type { Actor } from '../../people/actor.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { textsOf } from '../../text/texts.ts';
import { callFailure } from '../callFailure.ts';
import type { PlainMessage } from '../reply.ts';
import type { Services } from '../request.ts';
import { homeView } from './homeView.ts';
import { FIRST_PARTIES, MOST_PARTIES } from './myParts.ts';

/** A Home that was not opened for so long is not kept up to date: opening it publishes it anew. */
const KEPT_FOR_MS = 30 * 60_000;
const MOST_KEPT = 200;
/** How many are brought up to date after a change; the others when there is a next one, or when they are opened. */
const MOST_REFRESHED = 50;
const REFRESH_AFTER_MS = 1000;
/** So many times as long as bringing them up to date took, it then rests. */
const REST_FACTOR = 5;

/** One person's Home as it was last published. */
interface OpenHome {
  openedAtMs: number;
  /** Slack's mark of what is published; undefined when it is not known. */
  hash: string | undefined;
  /** What is published, to leave alone what did not change. */
  published: string;
  mostParties: number;
  /** The last answer, shown only while the person has the role they had when they got it. */
  answer: { message: PlainMessage; role: Actor['role'] } | null;
  /** The end of what is being published: one after the other. */
  turn: Promise<void>;
}

interface OpenHomesOptions {
  readonly client: WebClient;
  readonly services: Services;
  readonly workspaceId: string;
  readonly work: WorkInFlight;
}

/** Publishes App Home for whoever opens it, and again when something changes that they see there. */
export class OpenHomes {
  readonly #options: OpenHomesOptions;
  readonly #homes = new Map<string, OpenHome>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #restUntilMs = 0;

  constructor(options: OpenHomesOptions) {
    this.#options = options;
  }

  /** Somebody opened it: fresh, without older answers. `hash`: of what they see until now. */
  open(personId: string, hash: string | undefined): Promise<void> {
    const home = this.#keep(personId);
    Object.assign(home, { hash, published: '', mostParties: FIRST_PARTIES, answer: null });
    return this.#publish(personId, home);
  }

  /** Shows an answer there, with everything else up to date. Rejects when Slack does not take it. */
  show({ id, role }: Pick<Actor, 'id' | 'role'>, message: PlainMessage): Promise<void> {
    const home = this.#keep(id);
    home.answer = { message, role };
    return this.#publish(id, home);
  }

  closeAnswer(personId: string): Promise<void> {
    const home = this.#keep(personId);
    home.answer = null;
    return this.#publish(personId, home);
  }

  /** `most` is what a button says: untrusted. */
  showParties(personId: string, most: number): Promise<void> {
    const home = this.#keep(personId);
    home.mostParties = Number.isInteger(most)
      ? Math.min(MOST_PARTIES, Math.max(FIRST_PARTIES, most))
      : FIRST_PARTIES;
    return this.#publish(personId, home);
  }

  /** The same records; what is written through them brings open Homes up to date, a little later and all at once. */
  watching(workspace: WorkspaceStore): WorkspaceStore {
    return {
      workspaceId: workspace.workspaceId,
      read: workspace.read,
      report: workspace.report,
      write: async (useCase) => {
        const done = await workspace.write(useCase);
        this.#refreshSoon();
        return done;
      },
    };
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #keep(personId: string): OpenHome {
    const home = this.#homes.get(personId) ?? {
      openedAtMs: 0,
      hash: undefined,
      published: '',
      mostParties: FIRST_PARTIES,
      answer: null,
      turn: Promise.resolve(),
    };
    home.openedAtMs = this.#options.services.now().getTime();
    // Last in the map: the one that was opened longest ago is forgotten first.
    this.#homes.delete(personId);
    this.#homes.set(personId, home);
    if (this.#homes.size > MOST_KEPT) {
      const [oldest] = this.#homes.keys();
      if (oldest) this.#homes.delete(oldest);
    }
    return home;
  }

  #refreshSoon(): void {
    if (this.#homes.size === 0 || this.#timer || this.#isStopped) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#options.work.track(this.#refreshAll());
      },
      Math.max(REFRESH_AFTER_MS, this.#restUntilMs - performance.now()),
    ).unref();
  }

  /** However much is written, Homes take at most a small part of the time. */
  async #refreshAll(): Promise<void> {
    const startedMs = performance.now();
    await this.#refresh();
    const endedMs = performance.now();
    this.#restUntilMs = endedMs + REST_FACTOR * (endedMs - startedMs);
  }

  /** One after the other, the latest opened first: nobody waits for it. */
  async #refresh(): Promise<void> {
    const since = this.#options.services.now().getTime() - KEPT_FOR_MS;
    for (const [personId, { openedAtMs }] of this.#homes)
      if (openedAtMs < since) this.#homes.delete(personId);
    const latestFirst = [...this.#homes].reverse().slice(0, MOST_REFRESHED);
    for (const [personId, home] of latestFirst) {
      if (this.#isStopped) return;
      await this.#publish(personId, home).catch((err: unknown) => {
        this.#homes.delete(personId);
        this.#options.services.log.warn({ err, person: personId }, 'could not bring App Home up to date');
      });
    }
  }

  #publish(personId: string, home: OpenHome): Promise<void> {
    const turn = home.turn.then(() => this.#publishNow(personId, home));
    home.turn = turn.catch(() => {});
    return turn;
  }

  async #publishNow(personId: string, home: OpenHome): Promise<void> {
    const { client } = this.#options;
    let view = await this.#view(personId, home);
    if (JSON.stringify(view) === home.published) return;
    const published = await client.views
      .publish({ user_id: personId, view, ...(home.hash ? { hash: home.hash } : {}) })
      .catch(async (error: unknown) => {
        if (callFailure(error).error !== 'hash_conflict') throw error;
        // Somebody else published meanwhile, another replica perhaps: what is true now goes over it.
        view = await this.#view(personId, home);
        return client.views.publish({ user_id: personId, view });
      });
    home.hash = published.view?.hash;
    home.published = JSON.stringify(view);
  }

  async #view(personId: string, home: OpenHome) {
    const { services, workspaceId } = this.#options;
    const workspace = services.store.inWorkspace(workspaceId);
    const at = services.now();
    const actor = await services.people.actor(workspace, personId);
    const overview =
      actor.role === null
        ? null
        : await workspace.report('home', { actor, at, mostParties: home.mostParties });
    const answer = home.answer && home.answer.role === actor.role ? home.answer.message : null;
    return homeView({ t: textsOf(actor.language), actor, at }, overview, answer);
  }
}
