/**
 * The file in which a thread begins, beside the one that starts it: a source beside the sources, a bundle of its own
 * beside the bundle. `startedBy`: `import.meta.url`.
 */
export const threadEntry = (name: string, startedBy: string): URL =>
  new URL(`${name}.${startedBy.endsWith('.ts') ? 'ts' : 'js'}`, startedBy);
