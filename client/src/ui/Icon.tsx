const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h6.2a3.8 3.8 0 0 1 0 7.5H8',
  redo: 'M13 5l3.500 3.500L13 12M16 8.500H9.800a3.800 3.800 0 0 0 0 7.500H12',
  plus: 'M10 4.500v11M4.500 10h11',
  minus: 'M4.500 10h11',
  fit: 'M4 7.500V4h3.500M12.500 4H16v3.500M16 12.500V16h-3.500M7.500 16H4v-3.500',
  link: 'M8.500 11.500 11.500 8.500M9 6.500l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L13.500 11M11 13.500 9.500 15A3.200 3.200 0 0 1 5 10.500L6.500 9',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM10 2.500v1.500M10 16v1.500M2.500 10H4M16 10h1.500M4.700 4.700l1 1M14.300 14.300l1 1M4.700 15.300l1-1M14.300 5.700l1-1',
  moon: 'M15.500 12A6 6 0 0 1 8 4.500a6 6 0 1 0 7.500 7.500Z',
  hide: 'M3 10s2.500-4.500 7-4.500S17 10 17 10s-2.500 4.500-7 4.500S3 10 3 10ZM4.500 15.500l11-11',
  lasso:
    'M10 4c4 0 7 1.800 7 4.200s-3 4.300-7 4.300-7-1.900-7-4.300S6 4 10 4ZM6.500 12c-1.500.700-1.700 2.300-.300 2.700 1.500.400 2.300 1 1.300 2.800',
  pin: 'M10 12.500V17M6.500 12.500h7L12.500 9V4.500h-5V9Z',
  close: 'M5.500 5.500l9 9M14.500 5.500l-9 9',
  menu: 'M3.500 6h13M3.500 10h13M3.500 14h13',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4ZM12.700 12.700 16.500 16.500',
  play: 'M7 5v10l8-5Z',
  pause: 'M7.500 5v10M12.500 5v10',
  back: 'M12 5.500 7.500 10l4.500 4.500',
  forward: 'M8 5.500l4.500 4.500L8 14.500',
  up: 'M5 12.500l5-5 5 5',
  down: 'M5 7.500l5 5 5-5',
  table: 'M3.500 4.500h13v11h-13ZM3.500 8.500h13M3.500 12h13M8.500 8.500v7',
  columns: 'M3.500 4.500h13v11h-13ZM8 4.500v11M12.500 4.500v11',
  more: 'M4.500 10h1M9.500 10h1M14.500 10h1',
  command: 'M4 6l4 4-4 4M10 14.500h6',
  export: 'M10 3.500v9M6.500 9l3.500 3.500L13.500 9M4 13.500v3h12v-3',
  console: 'M3 4.500h14v11H3ZM6 8l2.500 2L6 12M10.500 12.500h3.500',
  briefing: 'M5 3.500h7.500l3 3v10H5ZM12.500 3.500v3h3M7.500 9.500h5.500M7.500 12h5.500M7.500 14.500h3.500',
  check: 'M4.500 10.500l3.500 3.500 7.500-8',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside or in place of a word; never the only name of a button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
