import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFamily, House } from '#contract/house.ts';
import { PALETTES } from '#picture/style/palettes.ts';
import type { Printed } from './printed.ts';

const { light, dark } = PALETTES;

/** A text in a style sheet, in which nothing is a sign of its own. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\w ,.:-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;

const SETS = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};
const PACKAGES: Partial<Record<FontFamily, string>> = {
  'Source Serif 4': 'source-serif-4',
  'Source Sans 3': 'source-sans-3',
};

/** The faces of a family, inside the page; other scripts and DejaVu are the reader's own. */
function facesOf(family: FontFamily): string {
  const name = PACKAGES[family];
  if (name === undefined) return '';
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/package.json`));
  return Object.entries(SETS)
    .map(([set, range]) => {
      const bytes = readFileSync(join(folder, 'files', `${name}-${set}-wght-normal.woff2`));
      return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${range}}`;
    })
    .join('\n');
}

const read = new Map<FontFamily, string>();
const faces = (family: FontFamily): string => {
  const text = read.get(family) ?? facesOf(family);
  read.set(family, text);
  return text;
};

const SERIFS = new Set<FontFamily>(['Source Serif 4', 'DejaVu Serif']);
const stack = (family: FontFamily): string =>
  `'${family}',${SERIFS.has(family) ? 'Georgia,serif' : 'system-ui,sans-serif'}`;

/** Handling, running head, page and "DRAFT" in the margins of each sheet. */
const sheets = ({ handling, head, draft }: Printed, paper: House['paper']): string =>
  `@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:26mm 20mm 22mm 25mm;
@top-left{content:${quoted(head)};font:8pt var(--sans);vertical-align:bottom;padding-bottom:4mm}
@top-right{content:${quoted(handling)};font:700 8pt var(--sans);vertical-align:bottom;padding-bottom:4mm}
@bottom-center{content:${quoted(handling)};font:700 8pt var(--sans)}
@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt var(--sans)}
@left-top{content:${quoted(draft ?? '')};font:700 7.5pt var(--sans);text-align:center;padding-right:4mm}}`;

/** How a briefing looks on a screen in both themes, on a phone, and on paper. */
export function styleOf({ colours, fonts, paper }: House, printed: Printed): string {
  return `
${[...new Set([fonts.text, fonts.heading])].map(faces).join('\n')}
:root{color-scheme:light dark;--sans:${stack(fonts.heading)};--paper:${light.paper};--ink:${colours.ink};--quiet:color-mix(in oklab,var(--ink) 72%,var(--paper));--rule:color-mix(in oklab,var(--ink) 18%,var(--paper));--accent:${colours.accent};--wash:${colours.wash}}
@media screen and (prefers-color-scheme:dark){:root{--paper:${dark.paper};--ink:${dark.ink};--accent:color-mix(in oklab,${colours.accent} 45%,#fff);--wash:color-mix(in oklab,${colours.accent} 30%,${dark.paper})}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 ${stack(fonts.text)}}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3,h4,dt,th,caption,.cites,.mark,.sign,.own,.marking,.line,.legend,.notes,.where,.left-out,.documents,.facts,figcaption,table{font-family:var(--sans)}
h1{font-size:clamp(1.75rem,5vw,2.6rem);line-height:1.12;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.2;color:var(--accent);margin:2.25rem 0 .6rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .35rem}h4{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.6rem 0}
.marking{text-align:center;font-weight:700;font-size:.8125rem;letter-spacing:.04em;margin:0 0 1.5rem}
.end.marking{margin:3rem 0 0}
.masthead{display:flex;gap:.75rem;align-items:center;font:600 1rem var(--sans);margin:0 0 1.5rem}.masthead img{height:2.75rem}
.line{color:var(--quiet);font-size:.9375rem;margin:.25rem 0}
header{border-bottom:2px solid var(--accent);padding-bottom:.75rem}
.draft{position:fixed;top:1rem;left:1rem;font:700 .8125rem var(--sans);color:var(--accent);background:var(--paper);border:1.5px solid;border-radius:4px;padding:.25rem .5rem;z-index:1}
@media (max-width:66rem){.draft{position:sticky;top:0;left:0;margin:0;text-align:center;border-width:0 0 1.5px;border-radius:0}}
.part-bottom-line p{background:var(--wash);border-left:5px solid var(--accent);padding:1rem 1.25rem;font-size:1.3rem;line-height:1.4;margin:.5rem 0}
a{color:var(--accent)}
.cites{font-size:.72em;line-height:0;white-space:nowrap;color:var(--quiet)}.cites a{text-decoration:none;padding:.15em .1em}
.name{font-weight:600}.whole{white-space:nowrap}
th,td,p,li,dd{overflow-wrap:anywhere}
.mark{font-size:.75rem;text-transform:uppercase;letter-spacing:.04em;color:var(--accent)}
.sign{display:inline-block;min-width:1.35em;text-align:center;border:1px solid var(--accent);border-radius:3px;padding:0 .25em;color:var(--accent);font-size:.75em;font-weight:600;line-height:1.25}
.own{font-size:.8em;color:var(--accent)}
.legend{font-size:.8125rem;color:var(--quiet);display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0}
.method{color:var(--quiet)}
ul,ol{padding-left:1.5rem}li{margin:.4rem 0}
.part-key-judgements ol{list-style:none;counter-reset:kj;padding-left:2.25rem}.part-key-judgements ol:not(.notes)>li{counter-increment:kj;position:relative;margin:.8rem 0}
.part-key-judgements ol:not(.notes)>li::before{content:counter(kj);position:absolute;left:-2.1rem;font:700 1.5rem/1.1 var(--sans);color:var(--accent)}
section .notes{list-style:decimal;font-size:.8125rem;line-height:1.4;color:var(--quiet);border-top:1px solid var(--rule);margin:1.25rem 0 0;padding:.5rem 0 0 2rem}
@media (min-width:60rem){.notes{columns:2;column-gap:2rem}}
.notes li{margin:.2rem 0;break-inside:avoid}.notes li:target,.references li:target{background:var(--wash)}.notes a{text-decoration:none}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums;margin:.5rem 0 1rem}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.45rem .5rem;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--quiet);font-weight:600;border-bottom:1.5px solid var(--accent)}
.facts{margin:.5rem 0 1rem;background:color-mix(in oklab,var(--wash) 55%,var(--paper));border-left:3px solid var(--accent);padding:.25rem 1rem;font-size:1rem}
.facts div{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:1rem;padding:.45rem 0}.facts div+div{border-top:1px solid var(--rule)}
dt{color:var(--quiet);font-weight:600}dd{margin:0}
.bar{display:block;width:100%;height:14px;margin-top:.25rem}
.axis{position:relative;display:block;height:1.2em}.axis span{position:absolute;transform:translateX(-50%)}
.tick{stroke:var(--rule);vector-effect:non-scaling-stroke}.within{fill:var(--accent);opacity:.4}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.possible{fill:none;stroke:var(--accent);stroke-width:1;vector-effect:non-scaling-stroke}.certain,.open{fill:var(--accent)}
figure{margin:1rem 0}figure svg{display:block;width:100%;height:auto;background:#fff}
figcaption{font-size:.875rem;color:var(--quiet);margin-top:.5rem}
@media (min-width:66rem){figure{margin-inline:-6rem}}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem;padding:.75rem;border:1px solid var(--rule)}
.references{font-size:.875rem}.where,.id,.left-out{color:var(--quiet);font-size:.8125rem}
.documents{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.3rem .75rem;font-size:.9375rem;margin:0}
.annex{border-top:2px solid var(--accent);margin-top:3rem}
@media screen and (max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,caption{display:block}colgroup{display:none}
tr{display:block;border:1px solid var(--rule);border-radius:6px;padding:.5rem .75rem;margin:.6rem 0}
tbody th,td{display:block;border:0;padding:.15rem 0}tbody th{font-weight:600}
td[data-head]::before{content:attr(data-head);display:block;color:var(--quiet);font-size:.8125rem;font-weight:600;margin-top:.2rem}
.facts div{grid-template-columns:1fr;gap:.1rem}
}
${sheets(printed, paper)}
@media print{
:root{--paper:#fff}
body{font-size:${fonts.size}pt;line-height:1.4}main{max-width:none;padding:0}h1{font-size:25pt;margin-bottom:6pt}h2{font-size:14pt;margin:14pt 0 4pt}h3{font-size:11pt;margin:10pt 0 3pt}
.line{font-size:9pt;margin:1pt 0}header{padding-bottom:5pt}p,li{margin:3pt 0}.part-key-judgements ol:not(.notes)>li{margin:5pt 0}
table,.facts{font-size:8.8pt;line-height:1.35}th,td{padding:3pt 4pt}.facts div{padding:3pt 0}
section .notes{font-size:7.8pt;line-height:1.3;margin:6pt 0 0;padding-top:3pt}.notes li{margin:0}.legend{font-size:8pt;margin:6pt 0}.documents{font-size:9pt}
.marking,.draft,.notes a{display:none}.part-bottom-line p{font-size:13pt;padding:8pt 11pt}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3,h4,caption{break-after:avoid}tr,li,figure,.facts div,.part-bottom-line p{break-inside:avoid}p,li{orphans:2;widows:2}
thead{display:table-header-group}figure{margin-inline:0}figure svg{max-height:160mm}
.begins,.annex{break-before:page}.annex{border:0;margin:0}
}
`.trim();
}
