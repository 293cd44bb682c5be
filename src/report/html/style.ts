/** The style sheet of the page. Every colour pair meets WCAG AA in both schemes; nothing is told by colour alone. */
export const style = `
:root{color-scheme:light dark;--ink:#1a1d21;--soft:#4a525b;--paper:#fff;--shade:#f3f5f7;--line:#c9cfd6;--accent:#8c1d18;--link:#0b4f96;
--passed:#0f5c2a;--failed:#a0101f;--cantTell:#724600;--untested:#454d57;--inapplicable:#545d68;--known:#2a6db0;--open:#a9c7e6;--track:#e4e8ec;--warn:#fff6dd}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaed;--soft:#b4bcc5;--paper:#15181c;--shade:#1f242a;--line:#48515b;--accent:#f0a49d;--link:#8fbdf5;
--passed:#7fd79a;--failed:#ff9d9d;--cantTell:#efc266;--untested:#c0c7cf;--inapplicable:#aeb6bf;--known:#6aa7e6;--open:#35536f;--track:#2a3037;--warn:#33290f}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);font:1rem/1.55 "Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
.page{max-width:78rem;margin:0 auto;padding:1rem 1.25rem 4rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;top:0;background:var(--paper);padding:.6rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
h1{font-size:1.75rem;line-height:1.25;margin:.2rem 0 .8rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.6rem 0 .9rem;padding-bottom:.3rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.05rem;margin:1.6rem 0 .6rem}
p{margin:.5rem 0;max-width:75ch}
.kicker{margin:0;color:var(--accent);font-weight:600;text-transform:uppercase;letter-spacing:.04em;font-size:.9rem}
.meaning,.disclaimer,.status,.about,.hint{color:var(--soft);font-size:.92rem}
.status{margin:.1rem 0 0}
.about{display:block;font-weight:400}
.limitations{border-left:5px solid var(--cantTell);background:var(--warn);padding:.6rem 1rem;margin:0 0 1.4rem}
.limitations p,.limitations ul{margin:.2rem 0}
nav.contents{margin:1.4rem 0;background:var(--shade);padding:.7rem 1rem}
nav.contents p{margin:0;font-weight:600}
nav.contents ul{margin:.2rem 0 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
nav.contents a{display:inline-block;padding:.15rem 0}
.pairs{margin:.4rem 0}
.pairs>div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.1rem 1rem;padding:.2rem 0}
.pairs dt{color:var(--soft)}
.pairs dd{margin:0;min-width:0}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;min-width:38rem;font-size:.95rem;margin:.3rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid var(--line);padding:.4rem .55rem;text-align:left;vertical-align:top}
th{overflow-wrap:normal}th bdi{overflow-wrap:anywhere}td:not(.number){min-width:6.5rem}tbody th{min-width:8rem}
thead th{background:var(--shade);font-weight:600}
tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
details .number{text-align:left}
.over{white-space:normal}
#levels table{table-layout:fixed}#levels th:first-child{width:22%}
#levels thead th:not(:first-child){text-align:right}
.total{font-weight:600}
td.none{color:var(--soft)}
.over{display:block;color:var(--failed);font-size:.8rem;font-weight:600}
.good{color:var(--passed);font-weight:600}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.card{border:1px solid var(--line);border-top:4px solid var(--known);padding:.7rem 1rem}
.card.not-conformant{border-top-color:var(--failed)}
.card.conformant{border-top-color:var(--passed)}
.card.undetermined,.card.advisory{border-top-color:var(--cantTell)}
.card h3{margin:0;font-size:1rem;color:var(--soft)}
.big{font-size:1.7rem;font-weight:650;line-height:1.2;margin:.3rem 0;font-variant-numeric:tabular-nums}
.of{font-size:1rem;font-weight:400;color:var(--soft)}
.chart{display:block;width:100%;max-width:34rem}.chart.scale{max-width:20rem;margin:.2rem 0}
.chart text{fill:var(--ink);font-size:11px}.chart .inside{fill:var(--paper);font-weight:600}
.chart .track{fill:var(--track);stroke:var(--soft);stroke-width:.5}.chart .known{fill:var(--known)}.chart .open{fill:var(--open)}
.chart .tick{stroke:var(--soft);stroke-width:.5}.chart .part,.swatch .part{fill:currentColor;stroke:var(--paper);stroke-width:1}
.chart .part.inapplicable,.swatch .part.inapplicable{fill:var(--track);stroke:var(--soft);stroke-width:.5}.chart .inside.inapplicable{fill:var(--ink)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 2rem}
.charts figcaption{font-weight:600;margin-bottom:.3rem}
.swatch{width:.8rem;height:.8rem;vertical-align:-.05rem}
.badge{display:inline-block;white-space:nowrap;border:1px solid currentColor;border-radius:3px;padding:0 .4rem;font-size:.88rem;font-weight:600}
.passed{color:var(--passed)}.failed{color:var(--failed)}.cantTell{color:var(--cantTell)}.untested{color:var(--untested)}.inapplicable{color:var(--inapplicable)}
.finding{color:var(--ink);border-left:4px solid var(--line);padding:.1rem 0 .1rem .9rem;margin:.9rem 0}
.finding.failed{border-color:var(--failed)}.finding.cantTell{border-color:var(--cantTell)}.finding.passed{border-color:var(--passed)}
.legend{font-size:.92rem;margin:.8rem 0}
.legend>div{display:grid;grid-template-columns:10rem 1fr;gap:.6rem;padding:.15rem 0}
.legend dd{margin:0}
.filter{background:var(--shade);padding:.8rem 1rem;margin-bottom:1rem}
.filter .find{display:block;font-weight:600}
.filter input[type=search]{font:inherit;width:100%;max-width:32rem;padding:.4rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--soft)}
fieldset{border:0;padding:0;margin:.6rem 0 0;display:flex;flex-wrap:wrap;gap:.3rem 1rem}
legend{font-weight:600;padding:0}
fieldset label{display:inline-flex;gap:.35rem;align-items:center;min-height:1.75rem}
.buttons{display:flex;flex-wrap:wrap;gap:.4rem}
button{font:inherit;color:var(--link);background:var(--paper);border:1px solid currentColor;border-radius:3px;padding:.25rem .7rem;cursor:pointer}
.req{border:1px solid var(--line);border-bottom-width:0;content-visibility:auto;contain-intrinsic-size:auto 2.9rem}
.req:last-child{border-bottom-width:1px}
.req>summary{padding:.5rem .7rem;cursor:pointer}
.req>summary:hover{background:var(--shade)}
.req:target>summary{background:var(--warn)}
.req[open]>summary{border-bottom:1px solid var(--line)}
.req .id{font-weight:600;margin-left:.3rem}
.req .force{color:var(--soft);font-style:italic}
.req .force::before{content:"("}.req .force::after{content:")"}
.body{padding:.5rem 1rem 1rem}
.said{font-weight:600}
.mend{font-weight:600}
.places,.path ol{margin:0;padding-left:1.2rem}
code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em}
.pointer{color:var(--soft)}
summary{cursor:pointer}
.more>summary{color:var(--link);padding:.3rem 0}
.missed{border-top:1px solid var(--line)}.missed>summary{padding:.4rem .2rem}
.reason{display:block;margin:.4rem 0 .8rem}.reason select,.filter select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);padding:.3rem;max-width:100%}
.verdict{white-space:nowrap;font-weight:600}
.verdict.over-claimed{color:var(--failed)}.verdict.confirmed{color:var(--passed)}.verdict.not-contradicted{color:var(--cantTell)}.verdict.unclaimed{color:var(--untested)}
.side{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem;max-width:44rem}.side table{min-width:0}
figure{margin:0}
.stored{position:absolute}.shot{display:block;max-width:100%;max-height:36rem;border:1px solid var(--line)}.shot.crop{height:auto;max-height:20rem;margin:.3rem 0}.shot .frame{fill:none;stroke:#a0101f;stroke-width:3;vector-effect:non-scaling-stroke}
.sheet{border-top:1px solid var(--line)}.sheet>summary{padding:.4rem .2rem}.ticks dt{margin-top:.4rem}.ticks dd{margin:.2rem 0 0 1rem}.zones{margin:0;padding-left:1.2rem}
.finding:target,.places li:target{background:var(--warn)}
[hidden]{display:none!important}
@media (max-width:40rem){.page{padding:.7rem .8rem 3rem}h1{font-size:1.4rem}.pairs>div,.legend>div{grid-template-columns:1fr;gap:0}.body{padding:.4rem .6rem .8rem}th,td{padding:.3rem .4rem}.verdict{white-space:normal}}
@page{size:A4;margin:18mm 15mm 18mm 20mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#3b4148;--paper:#fff;--shade:#f3f5f7;--line:#b6bdc5;--accent:#8c1d18;--link:#000;--passed:#0f5c2a;--failed:#a0101f;--cantTell:#724600;
--untested:#454d57;--inapplicable:#545d68;--known:#2a6db0;--open:#a9c7e6;--track:#e4e8ec;--warn:#fff6dd}
html{font-size:9.5pt}.cards{grid-template-columns:repeat(3,1fr)}td,td:not(.number),tbody th{min-width:0}th,td{padding:.25rem .35rem}.page{max-width:none;padding:0 1px}nav.contents,.filter,.skip{display:none!important}
h2,h3,summary{break-after:avoid}tr,.card,.pairs>div,.places li{break-inside:avoid}.said{break-after:avoid}.req{content-visibility:visible}.scroll{overflow:visible}table{min-width:0}
.req[data-outcome=failed]::details-content,.req[data-outcome=cantTell]::details-content{content-visibility:visible;display:block}
.more>summary{color:var(--soft)}.more>summary::after{content:" (in the HTML file)"}.more>summary:lang(vi)::after{content:" (xem trong tệp HTML)"}.charts{grid-template-columns:1fr 1fr}figure,.charts{break-inside:avoid}
.sheet::details-content{content-visibility:visible;display:block}.ticks>dd{break-before:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
