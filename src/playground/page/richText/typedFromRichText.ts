type Json = { [key: string]: unknown };

/** The text area's text for a rich_text block: the inverse of richTextFromTyped for what that can make. */
export function typedFromRichText(value: unknown): string {
  return childrenOf(value)
    .map((element) =>
      element.type === 'rich_text_list'
        ? childrenOf(element)
            .map((item, index) => `${element.style === 'ordered' ? `${index + 1}.` : '-'} ${lineOf(item)}`)
            .join('\n')
        : lineOf(element),
    )
    .join('\n');
}

function lineOf(section: Json): string {
  return childrenOf(section).map(inlineOf).join('');
}

function inlineOf(element: Json): string {
  if (element.type === 'emoji') return `:${element.name}:`;
  if (element.type === 'link') return String(element.text ?? element.url);
  if (typeof element.text !== 'string') return '';
  const style = isJson(element.style) ? element.style : {};
  const marks = [style.code && '`', style.bold && '*', style.italic && '_', style.strike && '~'];
  return marks.reduce<string>((text, mark) => (mark ? `${mark}${text}${mark}` : text), element.text);
}

function childrenOf(value: unknown): Json[] {
  return isJson(value) && Array.isArray(value.elements) ? value.elements.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
