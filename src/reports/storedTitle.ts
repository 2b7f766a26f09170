const LONGEST_TITLE = 200;

/** A title as a digest keeps it: nobody reads thousands of characters in a list. */
export const storedTitle = (title: string): string => {
  const signs = [...title];
  return signs.length <= LONGEST_TITLE ? title : `${signs.slice(0, LONGEST_TITLE - 1).join('')}…`;
};
