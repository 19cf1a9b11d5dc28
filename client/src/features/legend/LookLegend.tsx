import { usePage } from '../../state/page.ts';
import { useMeasures } from '../measures/use-measures.tsx';
import { byInWords } from '../style/ByField.tsx';
import styles from './LookLegend.module.css';
import { sizeOf, type Channel } from '#picture/style/looks.ts';
import { CATEGORIES, inkOn, type Tint } from '#picture/style/palettes.ts';
import { whenInWords } from '../style/RuleEditor.tsx';
import type { Scale } from '#picture/style/scales.ts';
import { useLooks } from '../style/use-looks.ts';
import { numberInWords } from '#picture/style/values.ts';

const TITLES: Record<Channel['channel'], string> = {
  colour: 'Colour',
  size: 'Size',
  badge: 'Letters',
  tieColour: 'Colour of ties',
};

function Swatch({ tint, sign, round = true }: { tint: Tint | null; sign: string; round?: boolean }) {
  const { theme } = usePage('theme');
  const fill = tint?.[theme] ?? 'none';
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" className={styles.swatch} aria-hidden="true">
      {round ? (
        <circle cx="10" cy="10" r="8.5" fill={fill} stroke="currentColor" />
      ) : (
        <path d="M1 10h18" stroke={fill} strokeWidth="4" />
      )}
      {round && (
        <text
          x="10"
          y="14"
          textAnchor="middle"
          fontSize="11"
          fontWeight="700"
          fill={tint ? inkOn(fill) : 'currentColor'}
        >
          {sign}
        </text>
      )}
    </svg>
  );
}

function Categories({ scale, channel }: { scale: Extract<Scale, { of: 'categories' }>; channel: Channel }) {
  return (
    <ul className={styles.entries}>
      {scale.entries.map(({ label, many, tint, sign }) => (
        <li key={label}>
          <Swatch
            tint={channel.channel === 'badge' ? null : tint}
            sign={sign}
            round={channel.channel !== 'tieColour'}
          />
          <bdi>{label}</bdi>
          <span className={styles.many}>{many}</span>
        </li>
      ))}
    </ul>
  );
}

const plain = (value: number): string => (isYear(value) ? String(value) : numberInWords(value));
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100;

function Numbers({ scale, channel }: { scale: Extract<Scale, { of: 'numbers' }>; channel: Channel }) {
  if (channel.channel === 'size') {
    const ends = [...new Set([scale.low, scale.high])];
    return (
      <div className={styles.sizes}>
        {ends.map((value) => {
          const size = sizeOf(value, scale);
          return (
            <span key={value}>
              <svg width={size + 2} height={size + 2} aria-hidden="true">
                <circle cx={size / 2 + 1} cy={size / 2 + 1} r={size / 2} className={styles.disc} />
              </svg>
              {plain(value)}
            </span>
          );
        })}
      </div>
    );
  }
  return (
    <div className={styles.ramp}>
      {scale.bands.map(({ sign, tint }) => (
        <Swatch key={sign} tint={channel.channel === 'badge' ? null : tint} sign={sign} />
      ))}
      <span className={styles.low}>{plain(scale.low)}</span>
      {scale.high !== scale.low && <span className={styles.high}>{plain(scale.high)}</span>}
    </div>
  );
}

/** What the looks mean, of just what is in view. */
export function LookLegend() {
  const { picture, version, lens } = usePage('picture', 'version', 'lens');
  const { run } = useMeasures();
  const looks = useLooks(picture);
  const look = version?.appearance;
  if (looks === null || look === undefined) return null;
  return (
    <div className={styles.legend} data-testid="look-legend">
      {looks.comparing && (
        <p className={styles.note}>
          Colours of the look step back while {lens.against === null ? 'days' : 'accounts'} are compared.
        </p>
      )}
      {looks.channels
        .filter(({ channel }) => !looks.comparing || channel === 'size' || channel === 'badge')
        .map((channel) => {
          const { by, scale } = channel;
          const measuring = by?.by === 'measure' ? run(by.of) : undefined;
          const name = by === null ? look.tieColour : byInWords(by);
          const empty = scale.of === 'categories' && scale.entries.length === 0;
          return (
            <section key={channel.channel} aria-label={`${TITLES[channel.channel]}: ${name}`}>
              <h4 className={styles.heading}>
                {TITLES[channel.channel]}: {name}
              </h4>
              {measuring?.state === 'running' && <p className={styles.note}>Measuring…</p>}
              {measuring?.state === 'stopped' && empty && (
                <p className={styles.note}>Not measured: the measurement was stopped.</p>
              )}
              {scale.of === 'categories' ? (
                <Categories scale={scale} channel={channel} />
              ) : (
                <Numbers scale={scale} channel={channel} />
              )}
              {scale.none > 0 && !empty && (
                <p className={styles.note}>
                  {scale.none} {by?.by === 'measure' ? 'not measured' : 'no value, or sources disagree'}:
                  plain
                </p>
              )}
            </section>
          );
        })}
      {looks.rules.length > 0 && (
        <ul className={styles.entries} aria-label="Rules">
          {looks.rules.map(({ rule, many }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a rule has no name but its place
            <li key={index}>
              <Swatch
                tint={rule.colour === null || looks.comparing ? null : (CATEGORIES[rule.colour] ?? null)}
                sign={rule.badge}
                round={rule.when.if !== 'type'}
              />
              <bdi>{whenInWords(rule.when)}</bdi>
              <span className={styles.many}>{many}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
