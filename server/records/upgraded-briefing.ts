import { z } from 'zod';
import { Briefing, SectionName, Template, type AnnexName, type Note } from '#contract/briefing.ts';
import type { House } from '#contract/house.ts';
import { momentsDay } from '#words/dates.ts';

/** What a briefing of the first version had as sections and has now as parts for checking. */
const FOR_CHECKING: Partial<Record<string, AnnexName>> = {
  timeline: 'timeline',
  sources: 'sources',
  citations: 'claims',
  annex: 'made',
};

const OldSection = z.looseObject({ name: z.string(), title: z.string(), blocks: z.array(z.unknown()) });

/** As much of the first version as has another place now; the rest is as it was. */
const First = z.looseObject({
  version: z.literal(1),
  madeAt: z.string(),
  request: z.looseObject({
    template: Template,
    by: z.string(),
    caveat: z.string().default(''),
    outline: z.array(z.string()).optional(),
  }),
  header: z.array(z.object({ label: z.string(), text: z.string() })),
  sections: z.array(OldSection),
  citations: z.array(
    z.looseObject({
      n: z.int(),
      quote: z.string().nullable(),
      grade: z.string(),
      passages: z.array(
        z.looseObject({
          documentId: z.string(),
          document: z.string(),
          locator: z.string(),
          checked: z.enum(['matches', 'differs', 'no text']),
        }),
      ),
    }),
  ),
});
type First = z.infer<typeof First>;

const isRead = (name: string): name is SectionName => SectionName.safeParse(name).success;

/** Documents in the order in which they are first cited, by letters: A to Z, then AA. */
function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCodePoint(65 + (at % 26))}`;
}

function documentsOf({ citations }: First) {
  const texts = new Map(
    citations.flatMap(({ passages }) =>
      passages.map(({ documentId, document }) => [documentId, document] as const),
    ),
  );
  return [...texts].map(([id, text], at) => ({ id, text, letter: letterOf(at) }));
}

const WORST = ['differs', 'no text', 'matches'] as const;

/** One for each paragraph, in the order in which they are first cited. */
function notesOf(first: First): Note[] {
  const letters = new Map(documentsOf(first).map(({ id, letter }) => [id, letter]));
  const stands = first.citations.flatMap(({ n, quote, passages }) =>
    passages.map((passage) => ({ n, quote, ...passage })),
  );
  const places = Map.groupBy(stands, ({ documentId, locator }) => `${documentId}\n${locator}`);
  return [...places.values()].flatMap((all, at) => {
    const [head] = all;
    if (head === undefined) return [];
    const { documentId, locator } = head;
    return [
      {
        n: at + 1,
        documentId,
        letter: letters.get(documentId) ?? '',
        locator,
        quotes: [...new Set(all.flatMap(({ quote }) => quote ?? []))],
        claims: [...new Set(all.map(({ n }) => n))],
        checked: WORST.find((each) => all.some(({ checked }) => checked === each)) ?? 'no text',
      },
    ];
  });
}

/** The parts that it had, in its own order. */
function houseOf(parts: readonly string[]): z.input<typeof House> {
  const own = parts.length === 0 ? [{ name: 'bottom-line' }] : parts.map((name) => ({ name }));
  const sections = { network: own, person: own, event: own, dispute: own, changes: own };
  return { name: 'report', title: 'Full report', sections };
}

function frontOf({ header, request, madeAt }: First): Briefing['front'] {
  const of = (label: string): string => header.find((each) => each.label === label)?.text ?? '';
  const filters = of('Filters');
  return {
    kind: of('Kind'),
    handling: request.caveat,
    by: request.by,
    day: momentsDay(madeAt),
    cutOff: `Information cut-off: ${of('Information cut-off')}`,
    through: [of('Lens'), filters === 'none' ? '' : filters].filter((each) => each !== '').join(' '),
  };
}

/**
 * A briefing as it was kept, in the shape of today. What the first version had among its sections for checking stands
 * in the annex; F6, which it gave to whatever nobody had graded, is no grade.
 * @throws ZodError where it is no briefing of either version
 */
export function upgraded(kept: unknown): Briefing {
  const old = First.safeParse(kept);
  if (!old.success) return Briefing.parse(kept);
  const first = old.data;
  const { request, sections, citations } = first;
  const read = sections.filter(({ name }) => isRead(name));
  const outline = request.outline?.filter(isRead);
  return Briefing.parse({
    ...first,
    version: 2,
    request: { ...request, outline: outline?.length === 0 ? undefined : outline },
    house: houseOf(read.map(({ name }) => name)),
    front: frontOf(first),
    sections: read,
    notes: notesOf(first),
    documents: documentsOf(first),
    leftOut: { facts: 0, claims: 0 },
    annex: sections.flatMap((section) => {
      const name = FOR_CHECKING[section.name];
      return name === undefined ? [] : [{ ...section, name }];
    }),
    citations: citations.map((citation) => ({
      ...citation,
      grade: citation.grade === 'F6' ? null : citation.grade,
    })),
  });
}
