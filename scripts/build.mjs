import { buildPage } from './page.mjs';
import { setUp } from './setup.mjs';

await setUp();
process.exitCode = await buildPage();
