import { Router } from 'express';

/** A page of the server’s own: no script, and no style, since the policy allows none inline. `body` is trusted HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Where the look of those pages is. */
export const STYLE_PATH = '/server.css';

/** Their look; open to all, since who signs in must see it. */
export function styleRouter(): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.type('css').set('cache-control', 'no-cache').send(STYLE);
  });
  return router;
}

const STYLE = `:root { color-scheme: light dark; font: 17px/1.5 ui-sans-serif, system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f7f4ee, #1c2126); color: light-dark(#1d1b18, #e8e4dc); }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2 { font-family: ui-serif, Georgia, serif; font-weight: 600; line-height: 1.2; }
h2 { margin: 2.5rem 0 .25rem; font-size: 1.1rem; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid light-dark(#d9d3c7, #39414a); }
form { display: grid; gap: .75rem; max-width: 24rem; }
input, button { font: inherit; padding: .5rem .75rem; border: 1px solid light-dark(#8a8377, #6d7680); border-radius: 4px; background: inherit; color: inherit; }
[role=alert] { border-left: 4px solid #b3402a; padding-left: .75rem; }
a { color: light-dark(#8a3320, #f0a58f); }
`;
