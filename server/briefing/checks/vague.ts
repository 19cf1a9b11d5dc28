/** What stands around a word, where it says something definite after all. All parts that are given must hold. */
interface Around {
  /** the word itself, as it is written */
  is?: RegExp;
  before?: RegExp;
  after?: RegExp;
  all?: RegExp;
}

/** A word that may sound like a likelihood and name none, and where it does not mean one. */
interface Vague {
  word: RegExp;
  unless?: readonly Around[];
  /** it is vague here, whatever else stands around it */
  still?: Around;
}

/** Words that stand between a cue and what it is the cue of. */
const UP_TO = (words: number): string => String.raw`(?:[\p{L}\d'’-]+\s+){0,${words}}$`;
const before = (cues: string, words = 0): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${cues})\s+${UP_TO(words)}`, 'iu');

/** Somebody is named who says so: "according to Penzel", "Atoun says". */
const NAMED: Around = {
  all: /(?:[Aa]ccording to|[Aa]s (?:reported|told|claimed|alleged) by|[Ii]n the words of)\s+(?:the\s+)?\p{Lu}|\p{Lu}[\p{L}'’-]*\s+(?:says|said|writes|wrote|reports|reported|claims|claimed|tells|told|alleges|alleged|announced|believes|believed)(?![\p{L}-])/u,
};
const HAVE: Around = { after: /^\s+(?:well\s+)?have\b/iu };

const MAY: readonly Around[] = [
  // The month, and whoever is called so.
  { is: /^May$/u, before: /\S\s+$/u },
  {
    before: before('in|of|by|since|until|from|to|during|early|late|mid|last|next'),
    after: /^\s*(?:\d|[.,;]|$)/u,
  },
  { before: /\d(?:st|nd|rd|th)?\s+$/u },
  { is: /^May$/u, before: /^$/u, after: /^\s+(?!(?:be|have|not|well|also|they|he|she|it|we)\b)/iu },
  // Permission and prohibition.
  { after: /^\s+only\b/iu },
  { after: /^\s+not\s[^.;]*\b(?:without|unless|until)\b|^\s[^.;]*\bonly (?:if|with|after|when|by)\b/iu },
  { before: before('nobody|no one|no-one') },
  {
    all: /\b(?:permi(?:t|ts|tted|ssion)|allow(?:s|ed)?|forb(?:ids|ade|idden)|entitles?|entitled|authori[sz]ed)\b/iu,
  },
  {
    all: /\b(?:under|by|in)\s+(?:[\p{L}'’-]+\s+){0,4}(?:law|rules?|decree|statute|order|terms|treaty|regulations?|constitution)\b/iu,
  },
  { before: before('ruled|decreed|ordered|granted|provides', 6) },
  { before: /\bcome what\s+$|\bbe that as it\s+$/iu },
];

const COULD: readonly Around[] = [
  // What was not possible, and what somebody was able or allowed to do.
  { after: /^\s+(?:not|no longer|never|hardly|barely|scarcely|only)\b/iu },
  { after: /^[^.;]*\bonly (?:after|if|when|with|by|because)\b/iu },
  { before: before('nobody|no one|no-one|none|neither|nor|never', 3) },
  {
    after: /^(?!\s+(?:well\s+)?have\b)/iu,
    before: before(
      String.raw`so that|in order that|before|until|till|whatever|whether|as (?:far|much|many|long|soon|fast|well|best) as|than|all(?: that)? (?:he|she|it|they|we)`,
      3,
    ),
  },
  {
    after: /^(?!\s+(?:well\s+)?have\b)/iu,
    before: before('told|agreed|decided|promised|allowed|ruled|assured|granted', 6),
  },
];

const POSSIBLE: readonly Around[] = [
  {
    before: before(
      `not|no longer|never|hardly|scarcely|nor|isn['’]t|wasn['’]t|if|where|wherever|when|whenever|only|every|everything|best|worst|fullest|as soon as|as far as`,
    ),
  },
  { before: before(String.raw`as \p{L}+ as`) },
  { before: before('made|make|makes|making|rendered|renders', 4) },
  { after: /^\s+(?:only\b|(?:for\s+[\p{L}\s]{1,30}?)?to\s+\p{L})/iu },
];

const ALWAYS = [
  'perhaps',
  'maybe',
  'conceivably',
  'presumably',
  'apparently',
  'seemingly',
  'supposedly',
  'arguably',
  'potentially',
  String.raw`(?:cannot|can ?not|can['’]t|could not)\s+(?:be\s+)?(?:ruled?\s+out|excluded?)`,
  String.raw`not\s+(?:un|im)(?:likely|probable|probably|possible)`,
  String.raw`(?:most likely|more likely than not|as likely as not)`,
  String.raw`(?:some|many|others|observers|sources|analysts|experts)\s+(?:believe|say|said|think|claim|suggest|suspect)`,
];

const word = (source: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${source})(?![\p{L}-])`, 'giu');

const WORDS: readonly Vague[] = [
  { word: word('may'), unless: MAY, still: HAVE },
  {
    word: word('might'),
    unless: [
      {
        before: before(
          'the|its|his|her|their|our|military|naval|economic|financial|full|all|with|sheer|combined|of',
        ),
        after: /^(?:\s+(?:of|and|to|lies|lay|rests|grew|is|was)\b|\s*[.,;!?)]|\s*$)/iu,
      },
    ],
    still: HAVE,
  },
  { word: word(String.raw`could(?!\s+not\s+(?:be\s+)?(?:ruled?\s+out|excluded?))`), unless: COULD },
  {
    word: word('possible'),
    unless: POSSIBLE,
    still: { before: /(?<!\bnot\s)(?<!\blonger\s)\bonly\s+$/iu, after: /^\s+that\b/iu },
  },
  {
    word: word('possibly'),
    unless: [{ before: before(String.raw`cannot|can ?not|can['’]t|could not|couldn['’]t|not`) }],
  },
  { word: word('reportedly'), unless: [NAMED] },
  { word: word('allegedly'), unless: [NAMED] },
  {
    word: word(
      String.raw`(?:believed|thought|said|rumou?red|understood|assumed|reported|alleged)\s+to(?!\s+(?:the|an?|his|her|their|its|be\s+sure)\b)`,
    ),
    // "He said to Iran": somebody speaks. Only what is said of somebody by nobody is vague.
    unless: [
      { before: /(?<!\b(?:is|are|was|were|be|been|being|widely|generally|still|commonly)\s+)$/iu },
      NAMED,
    ],
  },
  {
    word: word(
      String.raw`it (?:is|was) (?:thought|believed|said|rumou?red|reported|understood|assumed)(?=\s+that\b)`,
    ),
    unless: [NAMED],
  },
  {
    word: word(String.raw`suggest(?:s|ed)? that`),
    unless: [{ before: /(?<![\p{L}-])(?!(?:The|This|That|These|Those|It|All)\s)\p{Lu}[\p{L}'’-]*\s+$/u }],
  },
  { word: word('seem(?:s|ed)?'), unless: [{ after: /^\s+to\s+(?:the\s+)?\p{Lu}/u }] },
  {
    word: word(String.raw`appear(?:s|ed)?(?=\s+(?:that|as if|as though|to)\b)`),
    unless: [{ after: /^\s+to\s+(?:the\b|an?\b|\p{Lu})/u }],
  },
  {
    word: word(
      String.raw`(?:is|was|remains|has|have)\s+(?:an?|some|the)\s+(?!realistic|remote|even)(?:\p{L}+\s+)?(?:possibility|chance)(?=\s+(?:that|of)\b)`,
    ),
  },
  ...ALWAYS.map((source) => ({ word: word(source) })),
];

/** What a source says in its own words is not the analyst's to mend. */
const unquoted = (text: string): string =>
  text.replaceAll(/“[^”]*”|"[^"]*"|«[^»]*»/gu, (quote) => ' '.repeat(quote.length));

const holds = (around: Around, text: string, from: number, to: number): boolean =>
  (around.is?.test(text.slice(from, to)) ?? true) &&
  (around.before?.test(text.slice(0, from)) ?? true) &&
  (around.after?.test(text.slice(to)) ?? true) &&
  (around.all?.test(text) ?? true);

/** Sentences of a text. */
const segments = new Intl.Segmenter('en', { granularity: 'sentence' });
export const sentencesOf = (text: string): string[] =>
  Array.from(segments.segment(text), ({ segment }) => segment.trim()).filter((each) => each !== '');

/** Words that sound like a likelihood and name none, as they are meant where they stand; each once, in small letters. */
export function vagueWords(text: string): string[] {
  const found = sentencesOf(unquoted(text)).flatMap((sentence) =>
    WORDS.flatMap(({ word: sought, unless = [], still }) =>
      [...sentence.matchAll(sought)].flatMap(({ 0: match, index }) => {
        const [from, to] = [index, index + match.length];
        const fine = unless.some((each) => holds(each, sentence, from, to));
        const vague = !fine || (still !== undefined && holds(still, sentence, from, to));
        return vague ? [match.toLowerCase().replaceAll(/\s+/g, ' ')] : [];
      }),
    ),
  );
  return [...new Set(found)];
}
