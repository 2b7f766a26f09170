import type { Core } from '../core.ts';
import { isStateful } from '../elements/elementKinds.ts';
import { stateValue } from '../elements/elementState.ts';
import { findElement } from '../elements/findElements.ts';
import { isString } from '../json.ts';
import { canSee } from '../messages/audience.ts';
import type { ElementInput, Inputs } from '../protocol.ts';
import type { User } from '../state/records.ts';
import type { OpenSurface } from './surface.ts';

/**
 * Keeps what a person entered in a message or view. Returns what could not have been entered there (an option
 * that was never offered, a channel they cannot see); then nothing is kept. Elements gone meanwhile are skipped.
 */
export function enterInputs(
  core: Core,
  user: User,
  surface: OpenSurface,
  inputs: Inputs,
): string | undefined {
  const kept: Inputs = {};
  for (const [blockId, actions] of Object.entries(inputs)) {
    for (const [actionId, input] of Object.entries(actions)) {
      const placed = findElement(surface.blocks, blockId, actionId);
      if (!placed || !isStateful(placed.type)) continue;
      const offered = core.drafts.offered(surface.key, blockId, actionId);
      if (!stateValue(placed.element, input, offered) || !areSelectable(core, user, placed.type, input)) {
        return `${blockId}/${actionId} cannot have the value ${JSON.stringify(input)}`;
      }
      kept[blockId] = { ...kept[blockId], [actionId]: input };
    }
  }
  core.drafts.merge(surface.key, kept);
  return undefined;
}

/** Users, channels and conversations must be ones that the person can see. */
function areSelectable(core: Core, user: User, type: string, input: ElementInput): boolean {
  const ids = (Array.isArray(input) ? input : [input]).filter(isString).filter((id) => id !== '');
  if (type.endsWith('users_select')) return ids.every((id) => core.workspace.user(id) !== undefined);
  if (!type.endsWith('conversations_select') && !type.endsWith('channels_select')) return true;
  return ids.every((id) => {
    const conversation = core.workspace.conversation(id);
    return conversation !== undefined && canSee(user, conversation);
  });
}
