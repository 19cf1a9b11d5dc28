import { parseEdtf } from '../../evidence/edtf.ts';
import type { Row } from '../tables/csv.ts';
import { didYouMean } from '#words/near.ts';
import { type Field, tableNames, tables } from '../tables/tables.ts';
import { unseen } from './characters.ts';
import { type Check, cell } from './check.ts';
import { dateFault, seasonDoubt } from './date-advice.ts';

const LOCAL_ID = /^[a-z0-9][a-z0-9-]*$/;
/** Every cell on its own: required, of its type, of its list of values. */
export function checkCells(check: Check): void {
  for (const name of tableNames)
    for (const row of check.rows[name]) for (const field of tables[name].fields) checkCell(check, row, field);
}

function checkCell(check: Check, row: Row, field: Field): void {
  const value = cell(row, field.name);
  const bad = (message: string, mend: string): void => check.error(row, field.name, message, mend);
  if (value === '') {
    if (field.constraints?.required === true) bad('The cell is empty.', mendEmpty(field));
    return;
  }
  for (const { severity, message, mend } of unseen(value))
    check[severity === 'error' ? 'error' : 'warn'](row, field.name, message, mend);
  if (value.includes('\uFFFD'))
    check.warn(
      row,
      field.name,
      'The cell holds “\uFFFD”, left by a wrong encoding.',
      'Write the right letter.',
    );
  if (value !== value.trim())
    check.warn(row, field.name, 'The cell begins or ends with a space.', 'Remove the space.');
  const season = field.relata === 'edtf' ? seasonDoubt(value) : null;
  if (season !== null) check.warn(row, field.name, season.message, season.mend);
  checkType(field, value, bad);
  checkConstraints(field, value, bad);
}

const oneOf = (values: readonly string[]): string => `Write one of: ${values.join(', ')}.`;

function mendEmpty({ description, constraints }: Field): string {
  return constraints?.enum === undefined ? `Write ${description}.` : oneOf(constraints.enum);
}

type Bad = (message: string, mend: string) => void;

function checkType(field: Field, value: string, bad: Bad): void {
  if (field.type === 'integer' && !/^-?\d{1,15}$/.test(value))
    bad(
      `“${value}” is not a whole number.`,
      /^-?\d+$/.test(value)
        ? 'Whole numbers have at most 15 digits: larger ones cannot be kept exactly.'
        : 'Write digits alone, without separators.',
    );
  if (field.type === 'number' && !/^-?\d{1,15}(\.\d+)?$/.test(value))
    bad(`“${value}” is not a number.`, 'Write digits, with a point before decimals.');
  if (field.relata === 'edtf' && parseEdtf(value) === null) {
    const { message, mend } = dateFault(value);
    bad(message, mend);
  }
  if (field.relata === 'id' && !LOCAL_ID.test(value))
    bad(
      `“${value}” is not an id.`,
      'An id has lower-case letters, digits and hyphens, and begins with a letter or digit.',
    );
  if (field.relata === 'sha256' && !/^[0-9a-f]{64}$/.test(value))
    bad(
      'This is not a SHA-256.',
      'Write 64 hexadecimal digits in lower case; `npm run dataset:locate` prints them.',
    );
}

function checkConstraints(field: Field, value: string, bad: Bad): void {
  const { enum: values, minimum, maximum, maxLength } = field.constraints ?? {};
  if (values !== undefined && !values.includes(value))
    bad(`“${value}” is not one of ${values.join(', ')}.`, `${oneOf(values)}${didYouMean(value, values)}`);
  if (minimum !== undefined && Number(value) < minimum)
    bad(`${value} is less than ${minimum}.`, `Write ${field.description}.`);
  if (maximum !== undefined && Number(value) > maximum)
    bad(`${value} is more than ${maximum}.`, `Write ${field.description}.`);
  if (maxLength !== undefined && value.length > maxLength)
    bad(`The cell is longer than ${maxLength} characters.`, 'Choose a shorter one.');
}
