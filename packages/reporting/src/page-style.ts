/** Style of a page that stands alone: light and dark, narrow and printed; no file is loaded. */
export const pageStyle = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1b1b;--soft:#f1f3f5;--line:#8a9199;--link:#12436d;--focus:#801650;--plot-background:#fff;
--chart-blue:#12436d;--chart-turquoise:#28a197;--chart-pink:#801650;--chart-orange:#f46a25}
@media (prefers-color-scheme:dark){:root{--page:#14181c;--ink:#eceff1;--soft:#20262c;--line:#8a9199;--link:#9cc7ee;--focus:#f9b48f;--plot-background:#14181c;
--chart-blue:#79b4e6;--chart-turquoise:#4cc5ba;--chart-pink:#f08fc4;--chart-orange:#f46a25}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 Arial,Helvetica,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:66rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.8rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.35rem;line-height:1.25;margin:2.5rem 0 .5rem;border-top:2px solid var(--line);padding-top:1rem}
h3{font-size:1.1rem;margin:1.5rem 0 .4rem}
p,li{max-width:46rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.5rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.3rem 0}
.lead{font-size:1.1rem}
.warning{border:3px solid var(--focus);padding:.5rem .75rem;max-width:46rem}
.scroll{overflow-x:auto;max-width:100%;margin:.75rem 0}
table{border-collapse:collapse;font-size:.92rem;overflow-wrap:normal}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem .4rem;border-bottom:1px solid var(--line)}
thead th{background:var(--soft);vertical-align:bottom}
tbody th{font-weight:normal;min-width:9rem;max-width:22rem;overflow-wrap:anywhere}
.number{text-align:right;font-variant-numeric:tabular-nums}
th button{font:inherit;font-weight:bold;color:inherit;background:none;border:0;padding:.2rem 0;cursor:pointer;text-align:inherit;text-decoration:underline;min-height:1.75rem}
th button::after{content:" \\2195";}
th[aria-sort=ascending] button::after{content:" \\2191"}
th[aria-sort=descending] button::after{content:" \\2193"}
figure{margin:1.25rem 0}
figcaption{font-weight:bold;max-width:46rem}
figure svg{display:block;width:760px;max-width:none;height:auto;overflow:visible}
figure svg text{white-space:pre}
.key{font-size:.92rem}
details{margin:.5rem 0}summary{cursor:pointer;padding:.3rem 0}
select,.reset{font:inherit;padding:.4rem;max-width:100%;color:inherit;background:var(--soft);border:1px solid var(--line)}
label{font-weight:bold;display:block}
.card{border:1px solid var(--line);padding:.25rem 1rem 1rem;margin:1rem 0}
.card h3{margin-top:.75rem}
.card td.number{min-width:9rem}.card tbody th{min-width:6rem}
dl{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr;gap:.35rem 1rem;margin:.5rem 0}
dt{font-weight:bold}dd{margin:0}
.print-only{display:none}.script-only{display:none}.scripted .script-only{display:block}
[hidden]{display:none!important}
@media (max-width:36rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}h1{font-size:1.45rem}figure svg{width:580px}}
@media print{@page{size:A4;margin:15mm}
:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#eee;--link:#000;--plot-background:#fff;--chart-blue:#12436d;--chart-turquoise:#28a197;--chart-pink:#801650;--chart-orange:#f46a25}
body{font-size:10pt}header,main,footer{max-width:none;padding:0}nav,.skip,.picker,.script-only,.screen-only,.cards:not(.chosen){display:none!important}details:not([open]){display:none!important}.print-only{display:block}
.scroll{overflow:visible}table{font-size:7.5pt;width:100%}th,td{padding:.15rem .3rem}tbody th{min-width:0}th button::after{content:""}
figure svg{width:100%;max-width:180mm}h2,h3,h2+p,figcaption,caption{break-after:avoid}.card,tr{break-inside:avoid}.card{margin:.5rem 0;padding-bottom:.3rem;font-size:8.5pt;line-height:1.3}.card dl{gap:.1rem 1rem}.card td.number{min-width:0}thead{display:table-header-group}
th button{text-decoration:none}}
`;
