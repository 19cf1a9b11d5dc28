import { geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Coordinates } from '#contract/network.ts';
import type { Guide, Point } from '../exploration/plan.ts';

/** A part of the world as it is drawn: degrees that the globe is turned by, pixels of its radius, and what is in view. */
export interface MapFrame {
  turn: number;
  scale: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far apart neighbouring places should lie, and what the whole may come to, in pixels: so that names can be read where it is seen whole. */
const APART = 170;
const [NARROWEST, WIDEST] = [800, 1050];
/** Of one place alone: a degree is some 24 pixels. */
const ALONE = 1400;
/** Nearer than some 60 pixels for a degree the outline says nothing any more: a small island has no place in it. */
const CLOSEST = 3500;
/** Land that is drawn around the outermost places. */
const AROUND = 150;

const projectionOf = ({ turn, scale }: Pick<MapFrame, 'turn' | 'scale'>): GeoProjection =>
  geoEqualEarth().rotate([turn, 0]).translate([0, 0]).scale(scale).precision(0.5);

/** Where a place stands on the map. */
export function placeOnMap(frame: MapFrame): (at: Coordinates) => Point {
  const projection = projectionOf(frame);
  return ({ lat, lon }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return [Math.round(x), Math.round(y)];
  };
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The meridian in the middle of the widest span without a gap, so that no picture is torn at the date line. */
function meridianOf(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].toSorted((a, b) => a - b);
  const gaps = sorted.map((lon, at) => (sorted[at + 1] ?? (sorted[0] ?? 0) + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const from = sorted[widest + 1] ?? (sorted[0] ?? 0) + 360;
  const to = (sorted[widest] ?? 0) + 360;
  const middle = ((from > to ? from - 360 : from) + to) / 2;
  return ((middle + 540) % 360) - 180;
}

/**
 * The part of the world that holds these places, as large as their names need.
 * Equal Earth (Šavrič, Patterson and Jenny, 2018): areas are true, and no continent looks larger than it is.
 * @param places at least one
 */
export function frameOf(places: readonly Coordinates[]): MapFrame {
  const turn = -meridianOf(places.map(({ lon }) => lon));
  const unit = projectionOf({ turn, scale: 1 });
  const points = places.map(({ lat, lon }): Point => unit([lon, lat]) ?? [0, 0]);
  const nearest = points.flatMap((a) => {
    const far = points.flatMap((b) => {
      const distance = Math.hypot(a[0] - b[0], a[1] - b[1]);
      return distance > 1e-3 ? [distance] : [];
    });
    return far.length === 0 ? [] : [Math.min(...far)];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), 1.6 * (Math.max(...ys) - Math.min(...ys)));
  const scale =
    nearest.length === 0
      ? ALONE
      : Math.min(CLOSEST, WIDEST / span, Math.max(NARROWEST / span, APART / middleOf(nearest)));
  const least = (values: readonly number[]): number => Math.round(Math.min(...values) * scale - AROUND);
  const most = (values: readonly number[]): number => Math.round(Math.max(...values) * scale + AROUND);
  return {
    turn: Math.round(turn * 100) / 100,
    scale: Math.round(scale),
    left: least(xs),
    top: least(ys),
    right: most(xs),
    bottom: most(ys),
  };
}

/** The land of this part of the world and the borders of states on it, as Natural Earth draws them. */
export function landGuides(frame: MapFrame): Guide[] {
  const { left, top, right, bottom } = frame;
  const projection = projectionOf(frame).clipExtent([
    [left, top],
    [right, bottom],
  ]);
  const path = geoPath(projection).digits(1);
  // The file is what its types say of any such file: a topology with these objects.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const topology = world as unknown as Parameters<typeof mesh>[0] & {
    objects: Record<'land' | 'countries', Parameters<typeof feature>[1]>;
  };
  const { land, countries } = topology.objects;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const borders = mesh(topology, countries as never, (a, b) => a !== b);
  const guide = (look: 'land' | 'border', drawn: string | null): Guide => ({
    id: `guide:${look} ${frame.turn} ${frame.scale}`,
    label: '',
    at: [(left + right) / 2, (top + bottom) / 2],
    size: [right - left, bottom - top],
    look,
    path: drawn ?? '',
  });
  return [guide('land', path(feature(topology, land))), guide('border', path(borders))].filter(
    (each) => each.path !== '',
  );
}
