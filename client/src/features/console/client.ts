import type {
  ConsoleCancelled,
  ConsoleCheck,
  ConsoleLine,
  ConsoleMode,
  ConsoleSchema,
} from '#contract/console.ts';
import { answerTo, ask, post, posted } from '../../state/api.ts';

export interface Question {
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  mode: ConsoleMode;
}

/** The line breaks of a stream need not fall where its pieces end. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) break;
  }
  if (rest !== '') yield rest;
}

export const consoleApi = {
  /** The lines of an answer as they come. Throws ApiProblem where there is no answer at all. */
  async *run(question: Question, signal: AbortSignal): AsyncGenerator<ConsoleLine> {
    const { body } = await answerTo('cypher/run', posted(question, signal));
    if (body === null) return;
    for await (const line of linesOf(body)) {
      if (line === '') continue;
      const said: ConsoleLine = JSON.parse(line);
      yield said;
    }
  },
  check: (text: string, parameters: object, signal?: AbortSignal) =>
    post<ConsoleCheck>('cypher/check', { text, parameters }, signal),
  /** Answers when Neo4j no longer works on it. */
  cancel: (queryId: string) => post<ConsoleCancelled>(`cypher/${queryId}/cancel`, {}),
  schema: (signal?: AbortSignal) => ask<ConsoleSchema>('cypher/schema', signal ? { signal } : {}),
};
