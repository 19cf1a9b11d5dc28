import { PARTICIPATION } from '#words/vocabulary.ts';
import { either } from '#words/counts.ts';
import { canBothBe } from '../../evidence/time.ts';
import type { AnnexPart, Bar, Run, Sentence } from '#contract/briefing.ts';
import type { Claim } from '#contract/evidence.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { certainSpan, type Bounds } from '#contract/time.ts';
import type { Citations } from '../prose/citations.ts';
import { clauseOf, nameOf } from '../prose/clause.ts';
import { heldAsWritten } from '../prose/dates.ts';
import { claimsAbout, claimsOfTie, endingOf, type Material } from '../prose/material.ts';
import { inferredEndInWords } from '#words/lens.ts';
import { STANDING } from '#words/ties.ts';
import type { Telling } from '../prose/telling.ts';
import { fact, plain } from '../prose/text.ts';

const dated = (bounds: Bounds | null): bounds is Bounds =>
  bounds !== null && Object.values(bounds).some((day) => day !== null);

const distinct = (texts: (string | null)[]): string =>
  either([...new Set(texts.filter((text) => text !== null))]);

/** No day is certain, but one of these days is: "in 2015" means some day of that year. */
const within = ({ fromMax, toMin }: Bounds): Pick<Bar, 'within'> =>
  fromMax === null || toMin === null ? {} : { within: [toMin, fromMax] };

function bar(bounds: Bounds, label: Sentence, written: string): Bar {
  const span = certainSpan(bounds);
  const certain =
    span !== null
      ? { certainFrom: span[0], certainTo: span[1] }
      : { certainFrom: null, certainTo: null, ...within(bounds) };
  return { label: [label], written, from: bounds.fromMin, ...certain, to: bounds.toMax };
}

/** The claims on the date of an event, asserted or denied. */
const datesOf = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ attribute }) => attribute?.property === 'date');

function eventBar(material: Material, citations: Citations, event: NetworkNode): Bar | null {
  const claims = datesOf(claimsAbout(material, event.id));
  if (!dated(event.bounds) || claims.length === 0) return null;
  const written = distinct(claims.map(({ attribute }) => attribute?.value ?? null));
  return bar(event.bounds, fact([nameOf(material, event.id)], citations.of(claims)), written);
}

/** A tie that is not simply asserted says so wherever it is named. */
const standing = ({ status }: NetworkTie): Run[] =>
  status === 'asserted' ? [] : [plain(`, ${STANDING[status]}`)];

/** May a claim, by its days, be part of what this spell says? */
const isOf = ({ bounds }: Claim, spell: Bounds): boolean =>
  canBothBe(bounds, spell) &&
  (bounds.fromMin === null || spell.fromMin === null || bounds.fromMin >= spell.fromMin) &&
  (bounds.toMax === null || spell.toMax === null || bounds.toMax <= spell.toMax);

/** The claims that tell of one of these spells; a claim that fits none speaks of them all. */
const claimsOfSpell = (claims: readonly Claim[], spell: Bounds, spells: readonly Bounds[]): Claim[] =>
  claims.filter((claim) => isOf(claim, spell) || !spells.some((other) => isOf(claim, other)));

/** Where the accounts cannot all be true of one spell, a bar for each, from the claims that tell of it. */
function tieBars(material: Material, citations: Citations, tie: NetworkTie): Bar[] {
  const all = claimsOfTie(material, tie.id).filter((claim) => heldAsWritten(claim) !== null);
  const ending = endingOf(material, tie.id);
  const label = [...clauseOf(material, tie), ...standing(tie)];
  const spells = (all.length === 0 ? [] : (tie.spells ?? [tie.bounds])).filter(dated);
  return spells.map((spell) => {
    const claims = spells.length === 1 ? all : claimsOfSpell(all, spell, spells);
    const written = distinct(claims.map(heldAsWritten));
    const cites = citations.of(claims);
    if (ending === null) return bar(spell, fact(label, cites), written);
    const until = spell.toMax !== null && spell.toMax < ending.latest ? spell.toMax : ending.latest;
    return bar(
      { ...spell, toMax: until },
      fact(label, [...new Set([...cites, ...citations.of(ending.claims)])]),
      `${written}; ${inferredEndInWords(ending)}`,
    );
  });
}

const start = ({ from, certainFrom, to }: Bar): string => from ?? certainFrom ?? to ?? '9999';

/** Events and dated ties along time, with what is certain drawn apart from what is only possible. */
export function timelinePart({ material, citations }: Telling): AnnexPart[] {
  const events = material.inView.filter((node) => node.class === 'event');
  const bars = [
    ...events.map((event) => eventBar(material, citations, event)),
    ...material.ties
      .filter((tie) => tie.type !== PARTICIPATION)
      .flatMap((tie) => tieBars(material, citations, tie)),
  ]
    .filter((each) => each !== null)
    .toSorted((a, b) => start(a).localeCompare(start(b)) || a.written.localeCompare(b.written));
  const caption =
    'Solid: certain. Tinted: on some day of these. Outlined: possible. An arrow: no bound is known.';
  return bars.length === 0
    ? []
    : [{ name: 'timeline', title: 'Timeline', blocks: [{ block: 'timeline', caption, bars }] }];
}
