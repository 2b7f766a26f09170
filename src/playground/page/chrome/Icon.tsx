/** Our own line icons, drawn on a 20 × 20 grid in the current text colour. */
const pathOf = {
  bolt: 'M11 2 4.5 11.5H10L9 18l6.5-9.5H10z',
  send: 'M3 10 17 3.5 13 17l-3.2-5.4z M9.8 11.6 17 3.5',
  reply: 'M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5 13.5 10 8 15.5',
  down: 'M5 7.5 10 12.5l5-5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  lock: 'M5.5 9h9v7.5h-9z M7 9V6.5a3 3 0 0 1 6 0V9',
  hash: 'M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.5 7.5h13M3 12.5h13',
  people:
    'M7.5 9a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c.3-3 2.2-4.8 5-4.8s4.7 1.8 5 4.8M13 8.8a2.3 2.3 0 1 0-.6-4.5M14.5 11.3c1.8.5 2.8 2.2 3 4.7',
  eye: 'M2.5 10c2-3.6 4.5-5.3 7.5-5.300s5.5 1.7 7.5 5.300c-2 3.6-4.5 5.3-7.5 5.300S4.5 13.6 2.5 10zM10 12.300a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z',
  thumbUp:
    'M6.5 9v7.500H3.500V9zM6.5 9 9.5 3.200c1.5 0 2.2 1 1.9 2.500L11 8h4.300c1 0 1.6.9 1.4 1.800l-1.2 5.300c-.2.8-.9 1.4-1.7 1.400H6.5',
  thumbDown:
    'M13.5 11V3.500h3V11zM13.5 11l-3 5.800c-1.5 0-2.2-1-1.9-2.500L9 12H4.700c-1 0-1.6-.9-1.4-1.800l1.2-5.300c.2-.8.9-1.4 1.7-1.400h7.3',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.8 11h7.400l.8-11',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.300v4M10 6.700h.01',
  warning: 'M10 3.2 17.3 16.300H2.700zM10 8v4M10 14.200h.01',
  check: 'M4 10.5 8.2 14.7 16 5.8',
  file: 'M5 2.500h6.500L15.5 6.500v11H5zM11.5 2.500v4h4',
  play: 'M7 4.500v11l8.5-5.500z',
  plus: 'M10 4v12M4 10h12',
  sort: 'M6 8l4-4 4 4M6 12l4 4 4-4',
  ascending: 'M5.5 12.5 10 7.500l4.5 5',
  descending: 'M5.5 7.5 10 12.500l4.5-5',
  pencil: 'M4 16l.8-3.500L13.5 3.800l2.7 2.7-8.7 8.700z',
  link: 'M8.3 11.700a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.200l-.8.800M11.7 8.300a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.200l.8-.8',
} as const;

export type IconName = keyof typeof pathOf;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={pathOf[name]} />
    </svg>
  );
}
