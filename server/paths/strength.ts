import { counted } from '#words/counts.ts';
import { STANDING } from '#words/ties.ts';
import { Support } from '#contract/paths.ts';
import { Modality, type NetworkTie } from '#contract/network.ts';

type Supported = Pick<NetworkTie, 'status' | 'inferred' | 'origins' | 'modality'>;

/**
 * How a tie stands, in this order from weakest to strongest: possible at most; disputed; inferred, stated by nobody;
 * asserted. A dispute outweighs the number of sources that assert it.
 */
export function supportOf({ status, inferred }: Pick<Supported, 'status' | 'inferred'>): Support {
  if (status === 'possible') return 'possible';
  if (status !== 'asserted') return 'disputed';
  return inferred ? 'inferred' : 'asserted';
}

const MOST_ORIGINS = 999;

/** One number for it: how it stands, then independent origins, then how strongly it is said (fact before allegation). */
export function strengthOf(tie: Supported): number {
  const standing = Support.options.indexOf(supportOf(tie));
  const said = Modality.options.length - Modality.options.indexOf(tie.modality);
  return (standing * (MOST_ORIGINS + 1) + Math.min(tie.origins, MOST_ORIGINS)) * 10 + said;
}

/** "disputed, 1 independent origin" */
export function supportInWords(tie: Supported): string {
  const support = supportOf(tie);
  const standing = support === 'inferred' ? 'inferred, stated by nobody' : STANDING[support];
  const alleged = tie.modality === 'allegation' && support !== 'possible' ? ', an allegation' : '';
  return `${standing}${alleged}, ${counted(tie.origins, 'independent origin')}`;
}
