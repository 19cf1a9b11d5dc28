import { PALETTES } from '#picture/style/palettes.ts';

const { light, dark } = PALETTES;

/** How a briefing looks on a screen, in both themes, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--paper:${light.paper};--ink:${light.ink};--quiet:#5b6169;--rule:#ddd8cd;--accent:${light.accent};--wash:#f4e6d0}
@media (prefers-color-scheme:dark){:root{--paper:${dark.paper};--ink:${dark.ink};--quiet:#a4abb2;--rule:#2d333b;--accent:${dark.accent};--wash:#3a2f1c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 'Source Serif 4','Source Serif 4 Variable',Georgia,serif}
main{max-width:52rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2,h3,dt,th,caption,nav,.cites,.mark,.grade,.where,figcaption{font-family:'Source Sans 3','Source Sans 3 Variable',system-ui,sans-serif}
h1{font-size:2rem;line-height:1.15;margin:0 0 1rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{font-size:1rem;margin:1.5rem 0 .25rem}
dl{margin:0;font-size:.9375rem}
dl div{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem;padding:.2rem 0}
dt{color:var(--quiet)}dd{margin:0}
nav{margin:1.5rem 0;font-size:.9375rem}nav ol{columns:2;padding-left:1.25rem;margin:0}
a{color:var(--accent)}
.cites{font-size:.75em;white-space:normal;color:var(--quiet)}.cites a{text-decoration:none}
.name{font-weight:600}
.whole{white-space:nowrap}
th,td,p,li,dd{overflow-wrap:anywhere}
.mark{font-size:.75rem;text-transform:uppercase;letter-spacing:.04em;color:var(--accent)}
.judgement,.assumption{background:var(--wash);padding:.05em .2em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.method{color:var(--quiet);font-style:italic}
li{margin:.35rem 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--quiet);font-size:.8125rem}
.bar{display:block;width:100%;min-width:14rem;height:14px;margin-top:.25rem}
.axis{position:relative;display:block;min-width:14rem;height:1.2em}.axis span{position:absolute;transform:translateX(-50%)}
.tick{stroke:var(--rule);vector-effect:non-scaling-stroke}.within{fill:var(--accent);opacity:.4}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.day{white-space:nowrap}
.possible{fill:none;stroke:var(--accent);stroke-width:1;vector-effect:non-scaling-stroke}
.certain{fill:var(--accent)}.open{fill:var(--accent)}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto;background:#fff}
figcaption{font-size:.875rem;color:var(--quiet)}
pre{overflow-x:auto;font-size:.8125rem;padding:.75rem;border:1px solid var(--rule);max-height:24rem}
.references{font-size:.875rem}.references li:target{background:var(--wash)}
.grade{border:1px solid var(--rule);border-radius:3px;padding:0 .25em;font-size:.75rem}
.where,.id{color:var(--quiet);font-size:.8125rem}
.caveat{display:none}
@page{margin:22mm 18mm;@bottom-center{content:counter(page) " / " counter(pages)}}
@media print{
:root{--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--accent:#6b3d00;--wash:#f3ead9}
main{max-width:none;padding:0}nav{display:none}
h2{break-after:avoid}tr,li,figure{break-inside:avoid}
pre{max-height:none;white-space:pre-wrap}.wide{overflow:visible}
.caveat{display:block;position:fixed;top:-14mm;left:0;right:0;text-align:center;font-weight:700;margin:0}
}
`.trim();
