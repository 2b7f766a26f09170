/** What a piece of code says: its texts in quotes and templates, with … for what is put in, without the code itself. */
export const spokenParts = (code: string): string => {
  const spoken: string[] = [];
  /** Templates that are open, each with the braces open in the code inside it. */
  const templates: number[] = [];
  let at = 0;
  const readTemplate = (): void => {
    const text = /(?:[^`\\$]|\\.|\$(?!\{))*/y;
    text.lastIndex = at;
    spoken.push(text.exec(code)?.[0] ?? '');
    at = text.lastIndex;
    if (code.startsWith('${', at)) {
      spoken.push('…');
      templates.push(0);
      at += 2;
    } else at += 1;
  };
  while (at < code.length) {
    const character = code[at];
    const inside = templates.length - 1;
    const quoted = /(["'])((?:(?!\1)[^\\\n]|\\.)*)\1/y;
    quoted.lastIndex = at;
    const quote = quoted.exec(code);
    if (quote) {
      spoken.push(quote[2] ?? '', ' ');
      at = quoted.lastIndex;
    } else if (character === '`') {
      at += 1;
      readTemplate();
    } else if (character === '}' && templates[inside] === 0) {
      templates.pop();
      at += 1;
      readTemplate();
    } else {
      if (character === '{' && inside >= 0) templates[inside] = (templates[inside] ?? 0) + 1;
      if (character === '}' && inside >= 0) templates[inside] = (templates[inside] ?? 0) - 1;
      at += 1;
    }
  }
  return spoken.join('');
};
