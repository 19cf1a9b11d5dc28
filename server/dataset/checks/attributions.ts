import type { Row } from '../tables/csv.ts';
import { type Check, cell, groupBy } from './check.ts';
import { idsIn } from './references.ts';

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
    if (['carried-over', 'inferred'].includes(cell(row, 'basis')) && cell(row, 'reason') === '')
      check.error(
        row,
        'reason',
        `The source is ${cell(row, 'basis').replace('-', ' ')}, and no reason is given.`,
        'Write why it still speaks here.',
      );
  checkVoices(check);
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

/** Who wrote a passage is the author of its document, unless the passage says so itself. */
function checkVoices(check: Check): void {
  const authors = new Map(check.rows.documents.map((row) => [cell(row, 'id'), cell(row, 'author')]));
  for (const row of check.rows.attributions) {
    if (cell(row, 'hop') !== '1' || cell(row, 'basis') !== 'stated') continue;
    const claim = check.byId.claims.get(cell(row, 'claim'));
    const passages = claim === undefined ? [] : idsIn(claim, 'passages');
    const by = passages.map((id) => authors.get(cell(check.byId.passages.get(id) ?? row, 'document')) ?? '');
    if (by.some((author) => author !== '' && author !== cell(row, 'source')))
      check.warn(
        row,
        'basis',
        `“${cell(row, 'source')}” wrote this and is not the author of the document; does the passage say so?`,
        'Where it does not, write inferred, with the reason. Where it does, this warning can stay.',
      );
  }
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
