import type { Row } from '../tables/csv.ts';
import { type Check, cell, groupBy } from './check.ts';

/** Every claim has a chain of sources from hop 1 on, without a gap, and answers others but not itself. */
export function checkAttributions(check: Check): void {
  const chains = groupBy(check.rows.attributions, 'claim');
  for (const claim of check.rows.claims) {
    const chain = chains.get(cell(claim, 'id'));
    if (chain !== undefined) checkChain(check, chain);
    else if (!check.partial.has('attributions'))
      check.error(
        claim,
        'id',
        'The claim has no source.',
        'Add a row for it to attributions.csv, hop 1 being whoever wrote the text.',
      );
  }
  for (const row of check.rows.attributions)
    if (cell(row, 'basis') === 'carried-over' && cell(row, 'reason') === '')
      check.error(
        row,
        'reason',
        'The source is carried over, and no reason is given.',
        'Write why it still speaks here.',
      );
  checkResponses(check);
}

function checkChain(check: Check, chain: readonly Row[]): void {
  const hops = new Set(chain.map((row) => Number(cell(row, 'hop'))));
  for (const row of chain) {
    const hop = Number(cell(row, 'hop'));
    if (Number.isInteger(hop) && hop > 1 && !hops.has(hop - 1) && !check.partial.has('attributions'))
      check.error(
        row,
        'hop',
        `The chain has a hop ${hop} and no hop ${hop - 1}.`,
        'Number the hops from 1 without a gap.',
      );
  }
  for (const twice of repeated(chain, ['hop', 'source']))
    check.error(twice, 'source', 'The source stands twice in one hop.', 'Remove one of the rows.');
  for (const same of Map.groupBy(chain, (row) => cell(row, 'hop')).values())
    for (const row of same)
      if (cell(row, 'independent') !== cell(same[0] ?? row, 'independent'))
        check.error(
          row,
          'independent',
          'The sources of one hop differ in whether they are independent.',
          'Write the same in all rows of the hop.',
        );
}

function checkResponses(check: Check): void {
  for (const row of check.rows.responses)
    if (cell(row, 'claim') !== '' && cell(row, 'claim') === cell(row, 'respondsTo'))
      check.error(
        row,
        'respondsTo',
        'The claim answers itself.',
        'Write the id of the claim that it answers.',
      );
  for (const row of repeated(check.rows.responses, ['claim', 'stance', 'respondsTo']))
    check.error(row, 'claim', 'The same answer stands twice.', 'Remove one of the rows.');
}

/** Rows that say again what an earlier one said in these columns. */
export function repeated(rows: readonly Row[], columns: readonly string[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(columns.map((column) => cell(row, column)));
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
