import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StringStream } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const KEYWORDS = new Set(
  (
    'ALL AND ANY AS ASC ASCENDING BY CALL CASE CONTAINS COUNT COLLECT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS ' +
    'EXPLAIN FALSE IN IS LIMIT MATCH NODES NONE NOT NULL OPTIONAL OR ORDER PROFILE RETURN SHORTEST SHORTESTPATH ' +
    'SINGLE SKIP STARTS THEN TRUE UNION UNWIND USING WHEN WHERE WITH XOR YIELD'
  ).split(' '),
);

interface State {
  comment: boolean;
  /** what stood before: a colon makes a label of the next word, a dot a property */
  before: string;
}

function commented(stream: StringStream, state: State): string {
  state.comment = !stream.match(/^.*?\*\//);
  if (state.comment) stream.skipToEnd();
  return 'comment';
}

function word(stream: StringStream, before: string): string {
  const text = stream.current();
  if (before === ':') return 'typeName';
  if (before === '.') return 'propertyName';
  if (KEYWORDS.has(text.toUpperCase())) return 'keyword';
  return stream.match(/^\s*\(/, false) ? 'function' : 'variableName';
}

/** One piece of text, told by how it begins: quick and never stuck, whatever is being typed. */
function token(stream: StringStream, state: State): string | null {
  if (state.comment) return commented(stream, state);
  if (stream.eatSpace()) return null;
  const { before } = state;
  if (stream.match('/*')) return commented(stream, state);
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  state.before = '';
  if (stream.match(/^(?:'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)/)) return 'string';
  if (stream.match(/^\$[\p{L}_][\p{L}\p{N}_]*/u)) return 'atom';
  if (stream.match(/^\d+(?:\.\d+)?(?:e[+-]?\d+)?/i)) return 'number';
  if (stream.match(/^`[^`]*`?/) || stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) return word(stream, before);
  const next = stream.next() ?? '';
  // Within `:A|B` and `:A&B` the colon still counts.
  state.before = ':.'.includes(next) ? next : '|&!'.includes(next) ? ':' : '';
  return null;
}

const cypher = StreamLanguage.define<State>({
  name: 'cypher',
  startState: () => ({ comment: false, before: '' }),
  copyState: (state) => ({ ...state }),
  token,
  tokenTable: { function: tags.function(tags.variableName) },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
});

const look = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '650' },
  { tag: tags.typeName, color: 'var(--code-label)' },
  { tag: tags.propertyName, color: 'var(--code-property)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-function)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: tags.number, color: 'var(--code-text)' },
  { tag: tags.atom, color: 'var(--code-parameter)', fontWeight: '650' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
]);

export const cypherLanguage = [cypher, syntaxHighlighting(look)];
