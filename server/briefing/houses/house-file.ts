import type { z } from 'zod';
import { SectionName, Template } from '#contract/briefing.ts';
import { House } from '#contract/house.ts';
import { AppError } from '../../runtime/errors.ts';

/** A file says of its logo where it lies; everything else is as a briefing carries it. */
type HouseFile = House;

/** Where in the file, as one would write it: `sections.network[2].words`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  ) || 'the file';

/** What is wrong and how to mend it. */
function faultOf({ path, message, ...issue }: z.core.$ZodIssue): string {
  const place = placeOf(path);
  if (issue.code === 'unrecognized_keys')
    return `${place}: nothing is called ${issue.keys.map((key) => `"${key}"`).join(', ')} here; take it out, or mend its spelling.`;
  if (issue.code === 'invalid_value')
    return `${place}: choose one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined && message.endsWith('received undefined'))
    return `${place}: is missing; ${issue.expected === 'array' ? 'write a list of parts' : `write ${issue.expected}`} here.`;
  return `${place}: ${message}.`;
}

/** Parts that no briefing has, and parts that stand twice in one kind. */
function partFaults({ sections }: HouseFile): string[] {
  return Template.options.flatMap((kind) =>
    sections[kind].flatMap(({ name }, at) => {
      const place = `sections.${kind}[${at}].name`;
      if (!SectionName.safeParse(name).success)
        return [`${place}: there is no part "${name}"; choose one of ${SectionName.options.join(', ')}.`];
      const first = sections[kind].findIndex((part) => part.name === name);
      return first < at ? [`${place}: "${name}" stands here twice; take one of them out.`] : [];
    }),
  );
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw wrong(name, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
}

/** @returns bad-input that lists what is wrong with a house style */
export const wrong = (name: string, faults: readonly string[]): AppError =>
  new AppError('bad-input', `The house style "${name}" (${name}/house.json) is wrong:\n${faults.join('\n')}`);

/**
 * @param text of `house.json`; its name is that of its folder
 * @throws AppError bad-input naming each wrong field: what, where, and how to mend it
 */
export function houseOf(name: string, text: string): HouseFile {
  const given = jsonOf(name, text);
  const named =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? { name, ...given } : given;
  const { success, data, error } = House.safeParse(named);
  if (!success) throw wrong(name, error.issues.map(faultOf));
  const faults = partFaults(data);
  if (data.name !== name)
    faults.unshift(`name: its folder is called "${name}", and so must it be; mend it, or take it out.`);
  if (faults.length > 0) throw wrong(name, faults);
  return data;
}
