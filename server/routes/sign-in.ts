import { Router, urlencoded, type RequestHandler } from 'express';
import { z } from 'zod';
import { pass, passCookie, same } from './access.ts';
import { htmlPage } from './html.ts';
import { limitRate } from './protection.ts';

const Form = z.object({ token: z.string() });
const TRIES_PER_MINUTE = 10;
const THIRTY_DAYS = 30 * 24 * 3600 * 1000;

/** The small form through which the page gets its cookie, where a token is set. */
export function signInRouter(token: string): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.type('html').send(form(''));
  });
  router.post('/', limitRate(TRIES_PER_MINUTE), urlencoded({ extended: false, limit: '2kb' }), signIn(token));
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
      sameSite: 'strict',
      secure: request.secure,
      maxAge: THIRTY_DAYS,
    });
    response.redirect(303, '/');
  };
}

function form(message: string): string {
  return htmlPage(
    'Sign in to Relata',
    `<h1>Relata</h1>${message}
<form method="post" action="/sign-in">
<input type="text" name="username" value="relata" autocomplete="username" hidden>
<label for="token">Token, as set in RELATA_TOKEN</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form>`,
  );
}
