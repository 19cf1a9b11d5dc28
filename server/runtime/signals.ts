/** One press of Ctrl+C can arrive several times: from the terminal, from npm, and from the script between. */
const ONE_PRESS = 500;

/** Calls `first` at the first wish to end, and `again` when it is repeated. */
export function onWishToEnd(first: () => void, again: () => void): void {
  let asked: number | null = null;
  const ask = (): void => {
    if (asked === null) {
      asked = Date.now();
      first();
    } else if (Date.now() - asked > ONE_PRESS) again();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  // scripts/start.mjs holds the other end; when it dies, however it dies, so do we.
  if (process.channel === undefined) return;
  process.once('disconnect', ask);
  process.channel.unref();
}
