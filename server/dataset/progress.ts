interface Bar {
  show: (done: number, total: number) => void;
  end: () => void;
}

const WIDTH = 30;

/** A bar that is drawn over itself on a terminal; plain lines, one for each tenth, elsewhere. */
export function progressBar(out: NodeJS.WriteStream): Bar {
  const started = performance.now();
  let tenth = -1;
  return {
    show: (done, total) => {
      const share = total === 0 ? 1 : done / total;
      const rate = Math.round(done / Math.max(0.001, (performance.now() - started) / 1000));
      const figures = `${done} of ${total} rows${done === 0 ? '' : `, ${rate} rows per second`}`;
      if (out.isTTY)
        out.write(`\r${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${figures}\u001B[K`);
      else if (Math.floor(share * 10) > tenth) out.write(`${figures}\n`);
      tenth = Math.floor(share * 10);
    },
    end: () => {
      if (out.isTTY) out.write('\n');
    },
  };
}
