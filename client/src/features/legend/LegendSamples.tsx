import styles from './Legend.module.css';

/** The shapes of the canvas, small. */
const OUTLINES: Record<string, string> = {
  ellipse: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  rectangle: 'M2.500 2.500h11v11h-11Z',
  'round-rectangle':
    'M5 2.500h6a2.500 2.500 0 0 1 2.500 2.500v6a2.500 2.500 0 0 1-2.500 2.500H5A2.500 2.500 0 0 1 2.500 11V5A2.500 2.500 0 0 1 5 2.500Z',
  hexagon: 'M4.700 2.500h6.600L14.500 8l-3.200 5.500H4.700L1.500 8Z',
  octagon: 'M5.200 2h5.600L14 5.200v5.600L10.800 14H5.200L2 10.800V5.200Z',
  diamond: 'M8 1.500 14.500 8 8 14.500 1.500 8Z',
  tag: 'M2 3h8.500L14 8l-3.500 5H2Z',
  barrel: 'M2.500 3.500c2-1.700 9-1.700 11 0v9c-2 1.700-9 1.700-11 0Z',
  triangle: 'M8 2.500 14 13.500H2Z',
  vee: 'M2 3 8 5.500 14 3 8 14Z',
  pentagon: 'M8 1.800 14.200 6.300 11.800 13.600H4.200L1.800 6.300Z',
};

export function ShapeSample({ shape, what }: { shape: string; what: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      className={styles.shape}
      data-what={what}
      aria-hidden="true"
    >
      <path d={OUTLINES[shape] ?? OUTLINES.ellipse} />
    </svg>
  );
}

const DASHES: Record<string, string> = { disputed: '6 4', inferred: '1.500 4' };
const FAINT: Record<string, number> = { possible: 0.45, 'held-possible': 0.6, ghost: 0.25 };

export function LineSample({
  colour,
  look = '',
}: {
  colour?: { light: string; dark: string };
  look?: string;
}) {
  const dark = document.documentElement.dataset.theme === 'dark';
  return (
    <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true" className={styles.line}>
      <g
        stroke={colour ? colour[dark ? 'dark' : 'light'] : 'currentColor'}
        fill={colour ? colour[dark ? 'dark' : 'light'] : 'currentColor'}
        opacity={FAINT[look] ?? 1}
      >
        <path d="M1 5h22" fill="none" strokeWidth={look === 'wide' ? 4 : 2} strokeDasharray={DASHES[look]} />
        {look === 'held-possible' && <path d="M23 1.500 29 5l-6 3.500Z" fill="none" strokeWidth="1.2" />}
        {colour && <path d="M23 1.500 29 5l-6 3.500Z" stroke="none" />}
      </g>
    </svg>
  );
}
