import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
  type StringStream,
} from '@codemirror/language';
import { linter, type Diagnostic } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { ConsoleCheck, ConsolePosition } from '#contract/console.ts';
import { completing, type Nameable } from './completion.ts';
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

const cypherLanguage = [cypher, syntaxHighlighting(look)];

interface Wiring {
  text: string;
  schema: () => Promise<Nameable>;
  /** null where it is not to be checked */
  check: (text: string) => Promise<ConsoleCheck | null>;
  onChange: (text: string) => void;
  /** @param text as it stands in the editor now */
  onRun: (text: string) => void;
}

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', fontSize: '13px', background: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '6px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    background: 'var(--accent-wash) !important',
  },
  '.cm-gutters': { background: 'var(--paper-sunk)', color: 'var(--ink-3)', border: '0' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-tooltip': {
    background: 'var(--paper-raised)',
    color: 'var(--ink)',
    border: '1px solid var(--rule-strong)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
    zIndex: '20',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '14em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--accent-wash)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'var(--ink-2)', fontStyle: 'normal', fontFamily: 'var(--sans)' },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none', fontWeight: '650' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', maxWidth: '32rem', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--warn)' },
  '.cm-lintRange-error': {
    background: 'none',
    textDecoration: 'underline wavy var(--warn)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning, .cm-lintRange-info': {
    background: 'none',
    textDecoration: 'underline dotted var(--accent)',
    textUnderlineOffset: '3px',
  },
});

/**
 * Chromium gives what is typed over a selection the look of the first letter of that, in a style attribute, which the
 * page’s policy forbids: so the editor puts the text in itself.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    const { from, to, empty } = view.state.selection.main;
    if (inputType !== 'insertText' || data === null || empty || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const taken = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, from, to, data, insert));
    if (!taken) view.dispatch(insert());
    return true;
  },
});

/** From where to where; a place without a length is the word that stands there. */
function rangeOf({ offset, length }: ConsolePosition, state: EditorState): { from: number; to: number } {
  const size = state.doc.length;
  const from = Math.min(offset, size);
  const to = length === null ? (state.wordAt(from)?.to ?? from + 1) : from + length;
  return from === size ? { from: Math.max(0, size - 1), to: size } : { from, to: Math.min(to, size) };
}

function diagnosticsOf({ error, notices }: ConsoleCheck, state: EditorState): Diagnostic[] {
  const wrong: Diagnostic[] =
    error === null || error.position === null
      ? []
      : [{ ...rangeOf(error.position, state), severity: 'error', message: error.message }];
  const remarks = notices.flatMap(({ position, severity, message }): Diagnostic[] =>
    position === null
      ? []
      : [{ ...rangeOf(position, state), severity: severity === 'hint' ? 'info' : 'warning', message }],
  );
  // One fault may be told several ways; at one place each is told once.
  const told = [...wrong, ...remarks].map(
    (each) => [`${each.from} ${each.to} ${each.message}`, each] as const,
  );
  return [...new Map(told).values()];
}

/** What cannot be asked is not underlined; running says why. */
const checking = (check: Wiring['check']) =>
  linter(
    async ({ state }) => {
      const text = state.sliceDoc();
      if (text.trim() === '') return [];
      const said = await check(text).catch(() => null);
      return said === null ? [] : diagnosticsOf(said, state);
    },
    { delay: 500 },
  );

/**
 * The editor within a shadow root: there CodeMirror puts its rules into constructed style sheets, which the page’s
 * policy allows, instead of a style element, which it rightly forbids.
 */
export function makeEditor(host: HTMLElement, { text, schema, check, onChange, onRun }: Wiring): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const run = {
    key: 'Mod-Enter',
    preventDefault: true,
    run: (view: EditorView) => {
      closeCompletion(view);
      onRun(view.state.doc.toString());
      return true;
    },
  };
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([run])),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        cypherLanguage,
        autocompletion({ override: [completing(schema)], icons: false }),
        checking(check),
        typedOver,
        EditorView.lineWrapping,
        placeholder('MATCH … RETURN …   (Ctrl+Space completes, Ctrl+Enter runs)'),
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher query', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.sliceDoc());
        }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        theme,
      ],
    }),
  });
}
