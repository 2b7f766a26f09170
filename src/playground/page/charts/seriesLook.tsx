/** Series differ by colour and by shape or hatching, so that no meaning is in the colour alone. */
export const seriesLookCount = 6;

export function lookOf(index: number): number {
  return index % seriesLookCount;
}

const markerPathOf = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-3.5-3.5h7v7h-7z',
  'M0-4.6 4.6 3.5h-9.2z',
  'M0-5 5 0 0 5-5 0z',
  'M-4.6-3.5h9.2L0 4.6z',
  'M-1.4-4.5h2.8v3.1h3.1v2.8h-3.1v3.1h-2.8v-3.1h-3.1v-2.8h3.1z',
];

export function Marker({ look, x, y }: { look: number; x: number; y: number }) {
  return (
    <path className={`series-${look} marker`} transform={`translate(${x} ${y})`} d={markerPathOf[look]} />
  );
}

const hatchPathOf = [
  '',
  'M0 8 8 0M-2 2 2-2M6 10l4-4',
  'M0 0 8 8M-2 6l4 4M6-2l4 4',
  'M4 0v8',
  'M0 4h8',
  'M2 2h.01M6 6h.01',
];

/** Fill patterns `url(#<id>-0)` … `-5`: the series colour under its hatching. */
export function HatchPatterns({ id }: { id: string }) {
  return (
    <defs>
      {hatchPathOf.map((path, look) => (
        <pattern key={path} id={`${id}-${look}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={`series-${look} fill`} />
          {path && <path d={path} className="hatch" />}
        </pattern>
      ))}
    </defs>
  );
}
