import { botScopes, optionalScopes } from '../../slack/scopes.ts';
import { bad, type Check, good, note, unchecked } from './check.ts';

/** What the installed app may do, against what the manifest asks for: adding a scope takes installing anew. */
export const scopes: Check = {
  name: 'scopes',
  run: async ({ holder }, t) => {
    const answer = await holder();
    if (answer?.kind !== 'answered') return [unchecked(t.tokenFirst)];
    const { scopes: granted } = answer;
    if (granted.length === 0) return [unchecked(t.scopes.untold)];
    const missing = botScopes.filter((scope) => !granted.includes(scope));
    if (missing.length === 0) return [good(t.scopes.good(botScopes.length))];
    return missing.map((scope) => {
      const says = t.scopes.missing({ scope, feature: t.scopes.features[scope] });
      const isOptional = optionalScopes.includes(scope);
      return isOptional
        ? note(t.scopes.optional(says), t.scopes.cure(scope))
        : bad(says, t.scopes.cure(scope));
    });
  },
};
