const characterOf: Record<string, string> = { amp: '&', lt: '<', gt: '>' };

/** Slack escapes these three characters and no others; each is decoded once (`&amp;lt;` reads `&lt;`). */
export function decodeEntities(escaped: string): string {
  return escaped.replace(/&(amp|lt|gt);/g, (entity, name: string) => characterOf[name] ?? entity);
}

export function encodeEntities(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
