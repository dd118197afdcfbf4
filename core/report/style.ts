/** The page's style sheet: light and dark by the reader's setting, plain on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1c2127; --muted: #565f6b; --rule: #d5dae0; --box: #f4f6f8;
  --bad: #b3261e; --warn: #8a5a00; --good: #1b6e3c; --change: #7a3db8; --requests: #1f5fae;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181d; --text: #e6e9ed; --muted: #a3adb8; --rule: #3a424c; --box: #1d232a;
    --bad: #ff8a80; --warn: #f0b849; --good: #6fd195; --change: #c9a0ff; --requests: #7fb4f5;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .4rem 0; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 1.8rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
h4 small { font-weight: normal; color: var(--muted); }
.summary { font-size: 1.12rem; }
.outcome { display: inline-block; margin: 0; padding: .1rem .7rem; border: 2px solid; border-radius: 1rem; font-weight: 600; }
.outcome.recovered, .outcome.healthy { color: var(--good); }
.outcome.escalated { color: var(--bad); }
.outcome.open { color: var(--warn); }
dl { display: grid; gap: .2rem 1.5rem; margin: .8rem 0; }
dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
dt { color: var(--muted); }
dd { margin: 0; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em; }
pre { background: var(--box); border: 1px solid var(--rule); border-radius: .4rem; padding: .8rem; overflow-x: auto;
  white-space: pre-wrap; }
pre:focus-visible { outline: 2px solid var(--requests); }
.diff span { display: block; }
.diff .removed { color: var(--bad); }
.diff .added { color: var(--good); }
ul, ol { padding-left: 1.3rem; margin: .3rem 0; }
ul.for { list-style: "+  "; }
ul.against { list-style: "\\2212  "; }
ul.for ::marker { color: var(--good); font-weight: bold; }
ul.against ::marker { color: var(--bad); font-weight: bold; }
.cause { margin: 1rem 0; padding: .1rem 1rem .8rem; border-left: 4px solid var(--rule); }
.cause.first { border-left-color: var(--bad); background: var(--box); }
.timeline { list-style: none; padding: 0; }
.timeline li { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; padding: .2rem 0; }
time { color: var(--muted); font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; margin-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { color: var(--muted); }
.scroll { overflow-x: auto; }
figure { margin: 1rem 0; }
figcaption { color: var(--muted); font-size: .9rem; }
.chart { overflow-x: auto; }
.chart svg { max-width: 100%; height: auto; display: block; }
summary { cursor: pointer; color: var(--requests); }
@media (max-width: 40rem) { dl > div, .timeline li { grid-template-columns: 1fr; gap: 0; } body { padding: 1rem; }
  .chart svg { max-width: none; width: 44rem; } }
@media print {
  :root { --page: #fff; --text: #000; --muted: #444; --rule: #999; --box: #fff; --bad: #8c1d18; --warn: #6b4600; --good: #14532d;
    --change: #5b2a8c; --requests: #174a8b; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  article, figure, tr { break-inside: avoid; }
  details { display: none; }
}
`;
