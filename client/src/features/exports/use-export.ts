import { oneLine } from '#words/names.ts';
import type { Theme } from '#picture/style/palettes.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asked, NO_LENS } from '#picture/exploration/lens.ts';
import { call } from '../../state/api.ts';
import { pageNow, usePage, type PageState } from '../../state/page.ts';
import { fromColumns } from '../../state/columns.ts';
import { groupingBy, standingBy } from '../../layout/grouping.ts';
import { positionsOf } from '../../layout/positions.ts';
import { arranger } from '../../layout/use-arrangement.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { announce } from '../../ui/announce.ts';
import { download } from '../../ui/download.ts';
import { exportName, aboutLines, countsInWords } from './about-text.ts';
import { aboutOf, type Scope } from './about.ts';
import { countsOf } from './evidence-words.ts';
import { FORMATS } from './formats.ts';
import { joinedIn, madeByWorker, type Progress } from './by-worker.ts';
import { isDataFormat } from './data-formats.ts';
import { networkFile } from './network-file.ts';
import { besides, selectionOf, type Placed } from './scopes.ts';
import type { DrawnScene } from '#contract/drawn.ts';
import type { ExportAbout, NetworkFile } from '#contract/export.ts';
import { styled } from '#picture/style/styled.ts';
import { imagesIn, sceneOf } from '#picture/svg/scene.ts';
import { imageAddress } from '../../render/cytoscape/elements.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';

/** Nodes and ties that a picture may hold; beyond it no reader sees anything, and programs that open it struggle. */
const PICTURE_LIMIT = 5000;

/** What the picture shows, for whoever does not see it. */
function description({ view }: Placed, about: ExportAbout): string {
  const disputed = view.ties.filter(({ status }) => status === 'disputed').length;
  return `A network of ${countsInWords(about.counts)}; ${disputed} disputed. ${about.lens.words}`;
}

/** What has no place in the picture, as on a map of which nobody says where somebody was. */
function unplaced({ view, positions }: Placed): string[] {
  const off = view.nodes.filter(({ id }) => !positions.has(id));
  if (off.length === 0) return [];
  const names = off.map(({ name }) => oneLine(name));
  return [
    `Not on the map, since nobody tells of them at a place that is on it (${off.length}): ${names.join(', ')}`,
  ];
}

/** The picture as it is on screen, with all that is needed to read it on paper. */
function pictureOf(placed: Placed, about: ExportAbout, theme: Theme): DrawnScene {
  return sceneOf(styled(placed.view, theme), placed, {
    caption: [...aboutLines(about), ...unplaced(placed)].map((line) => line.slice(0, 4000)),
    title: oneLine(about.title).slice(0, 1000),
    description: oneLine(description(placed, about)).slice(0, 4000),
  });
}

export interface Wish {
  scope: Scope;
  format: string;
  scale: number;
  theme: Theme;
}

export interface Offer {
  scope: Scope;
  counts: ExportAbout['counts'];
  /** why it cannot be had */
  why: string | null;
}

/** Everything that is in the database, arranged where it is to be seen. */
async function everything(
  page: PageState,
  { arranged, unheld }: { arranged: boolean; unheld: boolean },
): Promise<Placed> {
  const { nodes, ties } = fromColumns(await call('network', { body: { unheld } }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ids = nodes.map(({ id }) => id).toSorted();
  const place = arranged
    ? await positionsOf(
        {
          nodes,
          ties,
          moves: [{ do: 'arrange', name: 'force', ids, pins: {} }],
          groupOf: groupingBy(page.words),
          standing: standingBy(page.words, null),
        },
        (request) => arranger.arrange(request),
      )
    : { positions: new Map(), guides: [] };
  return {
    ...place,
    view: {
      nodes,
      ties,
      node: (id) => byId.get(id),
      pins: new Map(),
      selected: new Set(),
      opened: new Set(),
      words: page.words,
    },
  };
}

const NOTHING = { nodes: [], ties: [] };

/** What can be exported, with how many nodes and ties each. */
export function useOffers(): { offers: Offer[]; drawing: Placed | null } {
  const { drawing: placed } = usePage('drawing');
  const size = useQuery({
    queryKey: ['network', 'size'],
    queryFn: ({ signal }) => call('networkSize', { signal }),
  });
  const view = placed?.view;
  const chosen = placed && selectionOf(placed).view;
  const sum = (of: 'nodes' | 'ties'): number =>
    (size.data?.datasets ?? []).reduce((all, each) => all + each[of], 0);
  const most = size.data?.largest;
  const beyond = most !== undefined && (sum('nodes') > most.nodes || sum('ties') > most.ties);
  const whole =
    size.data === undefined && size.failureReason !== null
      ? `how much that is could not be read: ${size.failureReason.message}`
      : size.data === undefined
        ? 'counting…'
        : beyond
          ? `more than the ${most.nodes} nodes and ${most.ties} ties that one file can hold`
          : null;
  return {
    drawing: placed,
    offers: [
      {
        scope: 'selection',
        counts: countsOf(chosen ?? NOTHING),
        why: chosen === null || chosen.nodes.length === 0 ? 'nothing is selected' : null,
      },
      { scope: 'view', counts: countsOf(view ?? NOTHING), why: null },
      { scope: 'everything', counts: { nodes: sum('nodes'), ties: sum('ties'), unheld: 0 }, why: whole },
    ],
  };
}

/** Why a format cannot hold this much; null where it can. */
export const tooMuch = (format: string, { counts }: Offer): string | null =>
  FORMATS[format]?.of === 'picture' && counts.nodes + counts.ties + counts.unheld > PICTURE_LIMIT
    ? `A picture holds at most ${PICTURE_LIMIT} nodes and ties. Narrow it down with filters, or take a data format.`
    : null;

async function material(page: PageState, view: Placed, { scope, format }: Wish): Promise<Placed> {
  const { of } = FORMATS[format] ?? {};
  if (scope === 'everything')
    return everything(page, { arranged: of === 'picture', unheld: of === 'evidence' });
  return scope === 'selection' ? selectionOf(view) : view;
}

/** What is said in place of a picture that is too large for paper; null where it is not. */
export const tooMuchForPaper = ({ view }: Placed): string | null =>
  view.nodes.length + view.ties.length > PICTURE_LIMIT
    ? `This picture of ${view.nodes.length} nodes and ${view.ties.length} ties is too large for a sheet. Narrow it down with filters, and print it again.`
    : null;

/** The picture with its legend and what the lens is, as SVG text in light colours. */
export function sheetOf(placed: Placed, nameOf: (id: string) => string): string {
  const { view } = placed;
  const about = aboutOf(pageNow(), 'view', {
    nodes: view.nodes,
    ties: view.ties,
    besides: [],
    cannot: [],
    address: window.location.href,
    now: new Date(),
    nameOf,
  });
  const scene = pictureOf(placed, about, 'light');
  // They are on screen already, so that the browser has them when it prints.
  return sceneSvg(scene, new Map(imagesIn(scene).map((id) => [id, imageAddress(id)]))).svg;
}

function dataFile(
  { scope, format }: Wish,
  file: NetworkFile,
  page: PageState,
  { signal, told }: { signal: AbortSignal; told: (progress: Progress) => void },
): Promise<Blob> {
  if (!isDataFormat(format)) throw new Error(`${format} is no format of data`);
  const whole = scope === 'everything';
  const order = {
    format,
    file: whole ? file : joinedIn(file, page),
    evidence: FORMATS[format]?.of === 'evidence' ? asked(whole ? NO_LENS : page.lens) : null,
  };
  return madeByWorker(order, signal, told);
}

/** Makes a file and gives it to the browser; the answer is its name, or null where it was given up. */
export function useExporting() {
  const nameOf = useSourceName();
  const [progress, setProgress] = useState<Progress | null>(null);
  const giving = useRef<AbortController | null>(null);
  const made = async (wish: Wish, signal: AbortSignal): Promise<string> => {
    const page = pageNow();
    const [view, format] = [page.drawing, FORMATS[wish.format]];
    if (view === null || format === undefined) throw new Error('There is no picture yet.');
    const drawn = await material(page, view, wish);
    const about = aboutOf(page, wish.scope, {
      nodes: drawn.view.nodes,
      ties: drawn.view.ties,
      besides: wish.scope === 'selection' ? besides(view, drawn) : [],
      cannot: format.of === 'picture' ? [] : format.cannot,
      address: window.location.href,
      now: new Date(),
      nameOf,
    });
    const file =
      format.of === 'picture'
        ? await format.make(pictureOf(drawn, about, wish.theme), wish.scale)
        : await dataFile(wish, networkFile(drawn, about), page, { signal, told: setProgress });
    signal.throwIfAborted();
    const name = exportName(about, format.extension);
    download(name, file);
    announce(`${name} saved`);
    return name;
  };
  const exporting = useMutation({
    mutationFn: async (wish: Wish): Promise<string | null> => {
      const control = new AbortController();
      giving.current = control;
      setProgress(null);
      try {
        return await made(wish, control.signal);
      } catch (error) {
        if (control.signal.aborted) return null;
        throw error;
      }
    },
  });
  return { ...exporting, progress, giveUp: () => giving.current?.abort() };
}
