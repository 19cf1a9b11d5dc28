import { useEffect, useRef, useState } from 'react';
import type { Form } from '#contract/briefing.ts';
import { announce } from '../../ui/announce.ts';
import { fileName } from '#words/file-name.ts';
import { download } from '../../ui/download.ts';
import { FORMS } from './words.ts';

type Fetch = (form: Form, signal: AbortSignal) => Promise<Blob>;

/** One file at a time: being made since, or why it could not be. */
export type Making =
  | { is: 'nothing' }
  | { is: 'made'; form: Form; seconds: number }
  | { is: 'done'; name: string }
  | { is: 'failed'; form: Form; why: string };

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Makes a file of a briefing and gives it to the browser, unless it is stopped before. */
export function useDownload(title: string, fetchFile: Fetch) {
  const [making, setMaking] = useState<Making>({ is: 'nothing' });
  const running = useRef<AbortController | null>(null);
  const busy = making.is === 'made';
  useEffect(() => {
    if (!busy) return undefined;
    const timer = window.setInterval(
      () => setMaking((now) => (now.is === 'made' ? { ...now, seconds: now.seconds + 1 } : now)),
      1000,
    );
    return () => window.clearInterval(timer);
  }, [busy]);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (form: Form): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setMaking({ is: 'made', form, seconds: 0 });
    try {
      const name = fileName(title, FORMS.find((each) => each.form === form)?.ending ?? form);
      download(name, await fetchFile(form, controller.signal));
      setMaking({ is: 'done', name });
      announce(`${name} saved`);
    } catch (error) {
      if (isAbort(error)) return;
      setMaking({ is: 'failed', form, why: error instanceof Error ? error.message : 'unknown' });
    }
  };
  const stop = (): void => {
    running.current?.abort();
    setMaking({ is: 'nothing' });
    announce('Stopped; nothing was saved');
  };
  return { making, start: (form: Form) => void start(form), stop, forms: FORMS };
}

export type Download = ReturnType<typeof useDownload>;
