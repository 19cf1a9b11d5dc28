import {
  keyFor,
  type FromWorker,
  type LayoutAnswer,
  type LayoutProgress,
  type LayoutRequest,
  type ToWorker,
} from './request.ts';

/** Answers that are kept: more than anybody undoes at once. */
const KEPT = 40;

/** Arranges in a worker, so that the page stays alive. */
export interface Arranger {
  arrange(request: LayoutRequest): Promise<LayoutAnswer>;
  /** what is being arranged at present, and how far it has come */
  progress(): LayoutProgress | null;
  onProgress(listen: () => void): () => void;
  /**
   * Stops what is being arranged.
   * @returns after how many rounds, where it goes in rounds; then the same layout of so many rounds is at hand at once.
   * null: it was given up
   */
  stop(): Promise<number | null>;
}

interface Waiting {
  request: LayoutRequest;
  done: (answer: LayoutAnswer) => void;
}

const start = (): Worker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });

/** One worker that answers one request after the other; answers are remembered. */
class WorkerArranger implements Arranger {
  #worker = start();
  readonly #known = new Map<string, Promise<LayoutAnswer>>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #listeners = new Set<() => void>();
  #progress: LayoutProgress | null = null;
  #stopped: ((rounds: number) => void) | null = null;

  constructor() {
    this.#listen();
  }

  #listen(): void {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.is === 'progress') this.#set(data);
      else this.#settle(data);
    });
  }

  #set(progress: LayoutProgress | null): void {
    this.#progress = progress;
    for (const listen of this.#listeners) listen();
  }

  #tell(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    this.#worker.postMessage(message);
  }

  #settle(answer: LayoutAnswer): void {
    this.#set(null);
    const waiting = this.#waiting.get(answer.key);
    this.#waiting.delete(answer.key);
    if (answer.stopped && answer.rounds !== undefined && this.#stopped) {
      // What was stopped is an answer to what asks for so many rounds, and to nothing else.
      const key = keyFor(answer.key, answer.rounds);
      this.#known.delete(answer.key);
      this.#keep(key, Promise.resolve({ ...answer, key }));
      this.#stopped(answer.rounds);
      this.#stopped = null;
    } else waiting?.done(answer);
  }

  #keep(key: string, answer: Promise<LayoutAnswer>): void {
    this.#known.set(key, answer);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
  }

  arrange(request: LayoutRequest): Promise<LayoutAnswer> {
    const before = this.#known.get(request.key);
    if (before) return before;
    const answer = new Promise<LayoutAnswer>((done) => {
      this.#waiting.set(request.key, { request, done });
    });
    this.#keep(request.key, answer);
    this.#tell({ is: 'request', request });
    return answer;
  }

  progress(): LayoutProgress | null {
    return this.#progress;
  }

  onProgress(listen: () => void): () => void {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  }

  stop(): Promise<number | null> {
    const now = this.#progress;
    if (now === null) return Promise.resolve(null);
    if (now.of !== null)
      return new Promise((resolve) => {
        this.#stopped = resolve;
        this.#tell({ is: 'stop', key: now.key });
      });
    this.#giveUp(now.key);
    return Promise.resolve(null);
  }

  /** A layout that listens to nobody is ended with its worker; what else was asked is asked again. */
  #giveUp(key: string): void {
    this.#worker.terminate();
    this.#worker = start();
    this.#listen();
    this.#set(null);
    this.#known.delete(key);
    this.#waiting.delete(key);
    for (const { request } of this.#waiting.values()) this.#tell({ is: 'request', request });
  }
}

export const createArranger = (): Arranger => new WorkerArranger();
