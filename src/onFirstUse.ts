/** Makes something when it is first asked for, and keeps it: for what takes milliseconds and a start has no use for. */
export const onFirstUse = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};
