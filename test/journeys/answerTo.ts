import type { MessageSeen } from '../../src/playground/protocol.ts';
import type { JourneyWorkspace } from './workspace.ts';

/** Types a line in #sales and gives back the new message that only this person sees. */
export const answerTo = async (
  { playground }: JourneyWorkspace,
  who: string,
  line: string,
): Promise<MessageSeen> => {
  const me = playground.control.as(who);
  const before = new Set(me.messages('#sales').map(({ ts }) => ts));
  await me.type('#sales', line);
  return me.message('#sales', (message) => message.isEphemeral && !before.has(message.ts));
};
