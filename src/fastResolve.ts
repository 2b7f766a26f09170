import { registerHooks } from 'node:module';

/**
 * `node --import ./src/fastResolve.ts`: resolves the files that drizzle-orm imports from one another without Node's
 * own search, which parses that package's 179 KB package.json again for each of them.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL } = context;
    const isInsideDrizzle =
      specifier.startsWith('.') &&
      specifier.endsWith('.js') &&
      parentURL?.includes('/node_modules/drizzle-orm/');
    if (!isInsideDrizzle) return nextResolve(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
