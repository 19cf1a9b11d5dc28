import { connect as connectPlain, createServer, type Server, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export interface Meter {
  /** A Bolt address on this machine, to be used without encryption; what lies behind it may be encrypted. */
  uri(): Promise<string>;
  /** How often a connection was cut for what came over it. */
  cuts(): number;
  close(): void;
}

/**
 * A wire to Neo4j that is cut where one batch of an answer is larger than we can take. The driver reads a record into
 * memory whole, however large; a list of a billion, which costs Neo4j nothing, would end this program.
 * @param uri as NEO4J_URI; of a cluster the member that it names is asked, which is enough for reading
 * @param most bytes that may come without our asking for more
 */
export function startMeter(uri: string, most: number): Meter {
  const sockets = new Set<Socket>();
  let cuts = 0;
  let listening: Promise<Server> | null = null;
  const serve = (near: Socket): void => {
    const far = dial(uri);
    let came = 0;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', () => {
      came = 0;
    });
    far.on('data', (chunk: Buffer) => {
      came += chunk.length;
      if (came <= most) return;
      cuts += 1;
      near.destroy();
      far.destroy();
    });
    near.pipe(far);
    far.pipe(near);
  };
  return {
    uri: async () => {
      listening ??= listen(createServer(serve));
      const address = (await listening).address();
      return `bolt://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      void listening?.then((server) => server.close());
    },
  };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      resolve(server);
    });
  });
}

/** `bolt`, `neo4j`, and with `+s` or `+ssc` encrypted, as the driver reads them. */
function dial(uri: string): Socket {
  const url = new URL(uri.replace(/^\w+(\+\w+)?:/, 'http$1:').replace(/^http\+\w+:/, 'http:'));
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port === '' ? (/^\w+(\+\w+)?:\/\/[^/]*:80$/.test(uri) ? 80 : 7687) : url.port);
  const scheme = /^\w+\+(s|ssc):/.exec(uri)?.[1];
  if (scheme === undefined) return connectPlain({ host, port });
  return connectTls({ host, port, servername: host, rejectUnauthorized: scheme === 's' });
}
