import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { linter, type Diagnostic } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { ConsoleCheck, ConsolePosition } from '#contract/console.ts';
import { completing } from './completion.ts';
import { cypherLanguage } from './language.ts';

interface Wiring {
  text: string;
  schema: () => Promise<DbSchema>;
  /** null where it is not to be checked */
  check: (text: string) => Promise<ConsoleCheck | null>;
  onChange: (text: string) => void;
  onRun: () => void;
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
  return [...wrong, ...remarks];
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
  const run = { key: 'Mod-Enter', preventDefault: true, run: () => (onRun(), true) };
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
        EditorView.lineWrapping,
        placeholder('MATCH … RETURN …   (Ctrl+Space completes, Ctrl+Enter runs)'),
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher query' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.sliceDoc());
        }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        theme,
      ],
    }),
  });
}
