import type { ConsoleLine, ConsoleMode } from '#contract/console.ts';
import { answerTo } from '../../state/api.ts';

export interface Question {
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  mode: ConsoleMode;
}

/** The line breaks of a stream need not fall where its pieces end. */
async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
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

/** Runs a query and gives the lines of its answer as they come. Throws ApiProblem where there is no answer at all. */
export async function* linesOf(question: Question, signal: AbortSignal): AsyncGenerator<ConsoleLine> {
  const { body } = await answerTo('cypherRun', { body: question, signal });
  if (body === null) return;
  for await (const text of textLines(body)) {
    if (text === '') continue;
    const line: ConsoleLine = JSON.parse(text);
    yield line;
  }
}
