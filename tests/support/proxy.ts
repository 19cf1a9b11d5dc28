import { connect, createServer, type Socket } from 'node:net';
import { portOf } from './app.ts';

export interface Proxy {
  port: number;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes bytes and passes none on. */
  stall(): void;
  /** Passes everything on again. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** A wire between the application and its database that a test can cut. */
export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let stalled = false;
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      if (!stalled) from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const port = portOf(server);
  return {
    port,
    cut,
    stall: () => {
      stalled = true;
      for (const socket of sockets) socket.unpipe();
    },
    resume: async () => {
      stalled = false;
      for (const socket of sockets) socket.destroy();
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
