import type { Citation } from '#contract/briefing.ts';
import { runsOf } from '#words/briefing.ts';
import type { Claim, DocumentSummary } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import type { Material } from './material.ts';
import { firstSources, whoSays } from './source-names.ts';

/** Numbers claims in the order in which the text first cites them. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #material: Material;
  constructor(material: Material) {
    this.#material = material;
  }

  /** The numbers of these claims, ascending; a claim that is not in the material has none. */
  of(claims: Iterable<Claim | string>): number[] {
    const numbers = new Set<number>();
    for (const each of claims) {
      const id = typeof each === 'string' ? each : each.id;
      if (!this.#material.claims.has(id)) continue;
      if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
      numbers.add(this.#numbers.get(id) ?? 0);
    }
    return [...numbers].toSorted((a, b) => a - b);
  }

  /** The claims that were cited, by number. */
  cited(): Claim[] {
    return [...this.#numbers.keys()].flatMap((id) => this.#material.claims.get(id) ?? []);
  }

  list(): Citation[] {
    return this.cited().map((claim, index) => citation(claim, index + 1, this.#material));
  }
}

function citation(claim: Claim, n: number, material: Material): Citation {
  return {
    n,
    claimId: claim.id,
    paraphrase: claim.paraphrase,
    quote: claim.quote,
    who: whoSays(claim),
    ...gradeOf(claim, material),
    passages: claim.passages.map(({ id, documentId, locator, start, end, sha256 }) => ({
      id,
      documentId,
      document: documentInWords(material.documents.get(documentId), documentId),
      locator,
      start,
      end,
      sha256,
      checked: material.checked.get(id) ?? 'no text',
    })),
  };
}

/** Never invented: null, unless the analyst graded the first source or the claim; what of a grade nobody gave is F or 6. */
function gradeOf(claim: Claim, { request }: Material): Pick<Citation, 'grade' | 'gradeReason'> {
  const { grades, claimGrades = [] } = request.authored;
  const first = new Set(firstSources(claim).map(({ id }) => id));
  const source = grades.find(({ sourceId }) => first.has(sourceId));
  const own = claimGrades.find(({ claimId }) => claimId === claim.id);
  if (source === undefined && own === undefined) return { grade: null };
  const grade = `${source?.reliability ?? 'F'}${own?.credibility ?? source?.credibility ?? '6'}`;
  return own === undefined || own.reason === '' ? { grade } : { grade, gradeReason: own.reason };
}

/** Title, author, publisher, date and retrieval, as far as they are known, each said to be ours where it is. */
export function documentInWords(document: DocumentSummary | undefined, id: string): string {
  if (document === undefined) return id;
  const { title, titleBasis, author, publisher, publishedIn, date, dateBasis, retrieved } = document;
  return [
    author,
    titleBasis === 'ours' ? `${title} (title ours)` : title,
    [publisher, publishedIn].filter(Boolean).join(', '),
    date === null
      ? 'date unknown'
      : `${edtfInWords(date)}${dateBasis === 'inferred' ? ' (date inferred)' : ''}`,
    retrieved === null ? 'retrieval date unknown' : `retrieved ${edtfInWords(retrieved)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** `[1, 2, 3, 7]` → "1–3, 7" */
export function numbersInWords(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`))
    .join(', ');
}
