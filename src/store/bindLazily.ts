import type { WorkspaceScope } from './workspaceScope.ts';

type Bind = (scope: WorkspaceScope) => object;
type Bound<B extends Record<string, Bind>> = { readonly [K in keyof B]: ReturnType<B[K]> };

/** An object of what each function makes of a scope; a part is made when it is first asked for. */
export const bindLazily = <B extends Record<string, Bind>>(
  binds: B,
): ((scope: WorkspaceScope) => Bound<B>) => {
  const parts = Object.entries(binds).map(([name, bind]): [string, PropertyDescriptor] => [
    name,
    {
      enumerable: true,
      get(this: { scope: WorkspaceScope }) {
        const value = bind(this.scope);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    },
  ]);
  const prototype = Object.create(null, Object.fromEntries(parts));
  return (scope) => Object.create(prototype, { scope: { value: scope } });
};
