import type { ExportAbout } from '#contract/export.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { counted } from '#words/counts.ts';
import { inferredEndInWords, lensInWords } from '#words/lens.ts';
import type { Marks } from '#picture/exploration/apply-lens.ts';
import type { View } from '#picture/style/view.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import type { PageState } from '../../state/page.ts';
import { countsOf } from './evidence-words.ts';
import { filterInWords } from '#picture/filter/choices.ts';

/** What no export of the whole database holds. */
const NEVER = 'ties derived from the roles of events, which stand for them';

export type Scope = ExportAbout['scope'];

const titleOf = ({ version, view }: PageState): string => version?.name ?? view?.title ?? 'Network';

/** "2 ties of Ilse Varn: not after the death in August 2020 (inferred)", for each that ends ties of a file. */
function endingsInWords(ties: readonly NetworkTie[], marks: Marks | undefined, node: View['node']): string[] {
  const endings = ties.flatMap(({ id }) => marks?.get(id)?.ended ?? []);
  return [...Map.groupBy(endings, ({ tie }) => tie).values()].flatMap((of) =>
    of.slice(0, 1).map((ending) => {
      const whose = node(ending.node)?.name ?? ending.node;
      return `${counted(of.length, 'tie')} of ${whose}: ${inferredEndInWords(ending)}`;
    }),
  );
}

/** What is told of a file besides its rows. */
export function aboutOf(
  page: PageState,
  scope: Scope,
  given: {
    nodes: readonly NetworkNode[];
    ties: readonly NetworkTie[];
    /** of the view, but not selected */
    besides: string[];
    address: string;
    now: Date;
    cannot: readonly string[];
    nameOf: (source: string) => string;
  },
): ExportAbout {
  const whole = scope === 'everything';
  const { version } = page;
  const asked = whole ? NO_LENS : page.lens;
  const shown = new Set(given.nodes.map(({ dataset }) => dataset));
  const filters = whole ? [] : (version ?? PLAIN).filters.filter(({ on }) => on);
  return {
    title: whole ? 'The whole database' : titleOf(page),
    scope,
    madeAt: given.now.toISOString(),
    program: 'Relata',
    address: whole ? null : given.address,
    lens: { words: lensInWords(asked, given.nameOf), on: isOn(asked), asked },
    filters: filters.map((filter) => ({ words: filterInWords(filter), filter })),
    datasets: page.datasets
      .filter(({ id }) => shown.has(id))
      .map(({ id, title, version: hash }) => ({ id, title, version: hash })),
    counts: countsOf(given),
    inferred: whole ? [] : endingsInWords(given.ties, page.seen?.marks, page.node),
    cannot: [...given.cannot],
    leftOut: whole ? [NEVER] : [...given.besides, ...(page.drawing?.view.leftOut ?? [])],
  };
}
