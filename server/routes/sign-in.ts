import { Router, urlencoded, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { carries, isPage, pass, passCookie, same } from './access.ts';
import { htmlPage } from './html.ts';
import { limitRate } from './protection.ts';

const Form = z.object({ token: z.string() });
const TRIES_PER_MINUTE = 10;
const THIRTY_DAYS = 30 * 24 * 3600 * 1000;

/**
 * The small form through which the page gets its cookie, where a token is set. What stands behind the `#` of an address
 * never reaches a server: browsers keep it through every redirect, and a form without an address of its own posts to the
 * one that it was opened with. So a link to a picture is still there after signing in, be it at the second try.
 */
export function signInRouter(token: string): Router {
  const router = Router();
  router.get('/', (request, response) => {
    if (carries(request, token)) response.redirect(303, wanted(request));
    else response.type('html').send(form(''));
  });
  router.post(
    '/',
    limitRate(TRIES_PER_MINUTE, 'refused'),
    urlencoded({ extended: false, limit: '2kb' }),
    signIn(token),
  );
  return router;
}

function signIn(token: string): RequestHandler {
  return (request, response) => {
    const given = Form.safeParse(request.body).data?.token;
    if (given === undefined || !same(given, token)) {
      response
        .status(401)
        .type('html')
        .send(form('<p role="alert">That is not the token of this server.</p>'));
      return;
    }
    response.cookie(passCookie, pass(token), {
      httpOnly: true,
      // A link in a mail or on another site opens the page signed in. No form or script of theirs can write: access.ts.
      sameSite: 'lax',
      secure: request.secure,
      maxAge: THIRTY_DAYS,
    });
    response.redirect(303, wanted(request));
  };
}

/** The page that was asked for before signing in: one of ours, whatever else stands there. */
function wanted({ query: { to } }: Request): string {
  return typeof to === 'string' && isPage(to) ? to : '/';
}

function form(message: string): string {
  return htmlPage(
    'Sign in to Relata',
    `<h1>Relata</h1>${message}
<form method="post">
<input type="text" name="username" value="relata" autocomplete="username" hidden>
<label for="token">Token, as set in RELATA_TOKEN</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form>`,
  );
}
