import type { AuditSource } from '../../history/auditEntry.ts';
import { textsOf } from '../../text/texts.ts';
import type { OpenHomes } from '../home/openHomes.ts';
import type { PeopleDirectory } from '../peopleDirectory.ts';
import type { Place, Request, Services } from '../request.ts';
import type { PostToResponseUrl } from '../responseUrl.ts';
import type { FormAnswers } from './formAnswers.ts';

/** What the listeners share. */
export interface Desk {
  readonly services: Services;
  readonly people: PeopleDirectory;
  /** The one workspace that this token belongs to. */
  readonly workspaceId: string;
  readonly botUserId: string;
  readonly respond: PostToResponseUrl;
  readonly formAnswers: FormAnswers;
  readonly homes: OpenHomes;
}

interface Arrival {
  userId: string;
  place: Place;
  source: AuditSource;
  requestKey: string | null;
  permalink?: string | null;
}

/** Somebody asked for something: who, where and when. */
export const requestFrom = async (desk: Desk, arrival: Arrival): Promise<Request> => {
  const workspace = desk.homes.watching(desk.services.store.inWorkspace(desk.workspaceId));
  const actor = await desk.people.actor(workspace, arrival.userId);
  return {
    services: desk.services,
    workspace,
    actor,
    t: textsOf(actor.language),
    place: arrival.place,
    source: arrival.source,
    requestKey: arrival.requestKey,
    at: desk.services.now(),
    permalink: arrival.permalink ?? null,
  };
};
