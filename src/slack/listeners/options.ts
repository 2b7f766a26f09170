import type { App } from '@slack/bolt';
import { roleReaches } from '../../people/role.ts';
import { suggestionsNamed } from '../modals/registry.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** Menus that ask for their choices while somebody types. */
export const listenToOptions = (app: App, desk: Desk): void => {
  app.options(/./, async ({ body, ack }) => {
    const request = await requestFrom(desk, {
      userId: body.user.id,
      place: { channelId: null, threadTs: null, isOpen: false },
      source: 'form',
      requestKey: null,
    });
    const suggestions = suggestionsNamed('action_id' in body ? body.action_id : '');
    const isAllowed = suggestions && roleReaches(request.actor.role, suggestions.role);
    await ack({ options: isAllowed ? await suggestions.suggest(request, body.value ?? '') : [] });
  });
};
