import { Vocabulary } from '#contract/vocabulary.ts';
import { alike } from '#picture/style/palettes.ts';
import { didYouMean } from '#words/near.ts';
import { type JsonProblem, readJson } from './json.ts';

const OUR_LABELS = [
  'Actor',
  'Event',
  'Place',
  'Entity',
  'Unnamed',
  'Tie',
  'Claim',
  'Source',
  'Passage',
  'Document',
  'Name',
  'Dataset',
];
const OUR_TYPES = [
  'PARTICIPATED_IN',
  'WITHIN',
  'ABOUT',
  'ATTRIBUTED_TO',
  'ANCHORED_IN',
  'PART_OF',
  'RESPONDS_TO',
];

/** @returns the vocabulary, or null where it has faults in its form */
export function readVocabulary(text: string | null, problem: JsonProblem): Vocabulary | null {
  const vocabulary = readJson('vocabulary.json', text, Vocabulary, problem);
  if (vocabulary === null) return null;
  const names = new Names(vocabulary, (path, message, mend) =>
    problem({ file: 'vocabulary.json', path, message, mend }),
  );
  names.checkTwice();
  names.checkFamilies();
  names.checkKinds();
  names.checkDerived();
  names.checkFlags();
  for (const [index, { label, colour }] of vocabulary.families.entries())
    if (!alike(colour.light, colour.dark))
      problem({
        file: 'vocabulary.json',
        path: `families.${index}.colour`,
        message: `The two colours of “${label}” have different hues.`,
        mend: 'Take a lighter shade of the same hue for dark, so that pictures in light and in dark match.',
        severity: 'warning',
      });
  return vocabulary;
}

type Told = (path: string, message: string, mend: string) => void;

/** The names that one part of a vocabulary uses of another. */
class Names {
  readonly vocabulary: Vocabulary;
  readonly told: Told;

  constructor(vocabulary: Vocabulary, told: Told) {
    this.vocabulary = vocabulary;
    this.told = told;
  }

  checkTwice(): void {
    const { actorKinds, placeKinds, eventKinds, families, tieTypes, attributes } = this.vocabulary;
    const kinds = [
      ...actorKinds.map(({ name }, index) => ({ name, path: `actorKinds.${index}.name` })),
      ...placeKinds.map(({ name }, index) => ({ name, path: `placeKinds.${index}.name` })),
      ...eventKinds.map(({ name }, index) => ({ name, path: `eventKinds.${index}.name` })),
    ];
    this.once(kinds, OUR_LABELS);
    this.once(
      tieTypes.map(({ name }, index) => ({ name, path: `tieTypes.${index}.name` })),
      OUR_TYPES,
    );
    this.once(families.map(({ name }, index) => ({ name, path: `families.${index}.name` })));
    this.once(attributes.map(({ name }, index) => ({ name, path: `attributes.${index}.name` })));
    for (const [index, kind] of eventKinds.entries())
      this.once(
        kind.roles.map(({ name }, role) => ({ name, path: `eventKinds.${index}.roles.${role}.name` })),
      );
  }

  once(names: readonly { name: string; path: string }[], ours: readonly string[] = []): void {
    const seen = new Set<string>();
    for (const { name, path } of names) {
      if (seen.has(name)) this.told(path, `“${name}” stands twice.`, 'Give one of the two another name.');
      if (ours.includes(name))
        this.told(path, `“${name}” is a name of Relata’s own.`, 'Choose another name.');
      seen.add(name);
    }
  }

  checkFamilies(): void {
    const families = this.vocabulary.families.map(({ name }) => name);
    for (const list of ['tieTypes', 'eventKinds'] as const)
      for (const [index, { family }] of this.vocabulary[list].entries())
        this.known(`${list}.${index}.family`, family, families, 'family');
  }

  checkKinds(): void {
    const { actorKinds, placeKinds, eventKinds, tieTypes, attributes } = this.vocabulary;
    const actors = [
      'Actor',
      ...actorKinds.flatMap(({ name, extends: core }) => (core ? [name, core] : [name])),
    ];
    // A place is never the subject of a tie.
    const acting = [...actors, 'Event', ...eventKinds.map(({ name }) => name)];
    const all = [...acting, 'Place', ...placeKinds.map(({ name }) => name)];
    for (const [index, type] of tieTypes.entries())
      for (const end of ['from', 'to'] as const)
        for (const [at, kind] of type[end].entries())
          this.known(
            `tieTypes.${index}.${end}.${at}`,
            kind,
            end === 'from' ? acting : all,
            end === 'from' ? 'actor or event kind' : 'kind',
          );
    for (const [index, { subjects }] of attributes.entries())
      for (const [at, kind] of subjects.entries())
        this.known(`attributes.${index}.subjects.${at}`, kind, [...all, 'Tie'], 'kind');
    for (const [index, { roles }] of eventKinds.entries())
      for (const [role, { kinds }] of roles.entries())
        for (const [at, kind] of kinds.entries())
          this.known(`eventKinds.${index}.roles.${role}.kinds.${at}`, kind, actors, 'actor kind');
  }

  checkDerived(): void {
    const types = this.vocabulary.tieTypes.map(({ name }) => name);
    for (const [index, { roles, derived }] of this.vocabulary.eventKinds.entries())
      for (const [at, tie] of derived.entries()) {
        const path = `eventKinds.${index}.derived.${at}`;
        const names = roles.map(({ name }) => name);
        this.known(`${path}.type`, tie.type, types, 'tie type');
        this.known(`${path}.objectRole`, tie.objectRole, names, 'role');
        // With `holder` the subject is the side itself, which may take part in any role.
        this.known(`${path}.subjectRole`, tie.subjectRole, names, 'role');
        const sided = (name: string): boolean => roles.find((role) => role.name === name)?.sided ?? true;
        if (tie.match !== 'distinct' && !sided(tie.objectRole))
          this.told(
            `${path}.objectRole`,
            `The match “${tie.match}” needs sides, and the role ${tie.objectRole} has none.`,
            'Mark the role as sided, or match “distinct”.',
          );
      }
  }

  /** Only an actor lives or exists for a while, and only a place is where somebody was. */
  checkFlags(): void {
    const { actorKinds, placeKinds, tieTypes } = this.vocabulary;
    const actors = ['Actor', ...actorKinds.flatMap(({ name, extends: core }) => [name, core ?? name])];
    const places = ['Place', ...placeKinds.map(({ name }) => name)];
    for (const [index, type] of tieTypes.entries()) {
      for (const flag of ['living', 'existing'] as const)
        for (const [at, end] of (type[flag] ?? []).entries())
          if (!(end === 'subject' ? type.from : type.to).some((kind) => actors.includes(kind)))
            this.told(
              `tieTypes.${index}.${flag}.${at}`,
              `The ${end} of ${type.name} is never an actor, and neither dies nor is dissolved.`,
              'Leave it out.',
            );
      if (type.whereabouts === true && !type.to.some((kind) => places.includes(kind)))
        this.told(
          `tieTypes.${index}.whereabouts`,
          `The object of ${type.name} is never a place.`,
          'Leave it out, or allow a kind of place.',
        );
    }
  }

  known(path: string, name: string, names: readonly string[], what: string): void {
    if (!names.includes(name))
      this.told(
        path,
        `There is no ${what} “${name}”.`,
        `Add it, or correct the name.${didYouMean(name, names)}`,
      );
  }
}
