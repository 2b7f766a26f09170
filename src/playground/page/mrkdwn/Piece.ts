export type Mark = 'bold' | 'italic' | 'strike';

/** One piece of a mrkdwn text, safe to show: entities decoded, links limited to http(s), mailto and tel. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: Mark; children: Piece[] }
  | { kind: 'code'; text: string }
  | { kind: 'preformatted'; text: string }
  | { kind: 'quote'; children: Piece[] }
  | { kind: 'emoji'; name: string; skinTone?: string; source: string }
  | { kind: 'link'; url: string; children: Piece[] }
  | { kind: 'user'; id: string; label?: string }
  | { kind: 'channel'; id: string; label?: string }
  | { kind: 'usergroup'; id: string; label?: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; timestamp: number; format: string; url?: string; fallback: string };
