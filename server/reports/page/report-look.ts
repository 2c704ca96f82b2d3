import { plainLook } from '../../shared/plain-look.js';

/** Where letters of a wide chart would be smaller than 11 px. */
export const NARROW_SCREEN = 'screen and (max-width:39.99rem)';

/** A report on a screen, without scripts, and on paper when it is printed. */
export const reportLook = `${plainLook}
header,main{max-width:46rem}
.about{margin-bottom:0}
.skip{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.state{margin:1rem 0 0;padding:.6rem 1rem;border-left:.3rem solid #b97f10;border-radius:.3rem;background:#fff6e2;color:#131c20}
section.state{margin:1rem 0}
.state h2{margin:0;font-size:1.1rem}
.state ul{margin:.25rem 0;padding-left:1.25rem}
.state p{margin:.25rem 0}
.end{margin-top:2.5rem;padding-top:1rem;border-top:1px solid #dde5e6;color:#50616a;font-size:.95rem}
.verdict{margin:0 0 1rem;padding:.75rem 1rem;border:2px solid #7d8d94;border-left-width:.6rem;border-radius:.6rem;background:#fff}
.verdict.valid{border-color:#0b6b62}
.verdict.unsure{border-color:#b97f10}
.verdict.bad{border-color:#b42318}
.verdict h1{margin:0 0 .25rem}
.verdict p{margin:.25rem 0}
form{margin:0 0 2rem}
input[type=text]{display:block;width:100%;max-width:100%;min-height:3.25rem;margin:0 0 .75rem;padding:.75rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;color:inherit;font:inherit;letter-spacing:.05em}
h2{margin:2.5rem 0 .25rem;font-size:1.3rem;line-height:1.25}
h2+p{margin-top:.25rem}
.figure{margin:1.25rem 0;padding:1rem 1.25rem;border:1px solid #dde5e6;border-radius:.8rem;background:#fff;break-inside:avoid}
h3{margin:0;font-size:1.1rem;line-height:1.3}
.figure p{margin:.25rem 0}
.quiet{color:#50616a;font-size:.9rem}
.figure .quiet{margin:.1rem 0}
.heads{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:.6rem 0;padding:0;list-style:none}
.heads strong{display:block;font-size:1.7rem;line-height:1.15;font-weight:700;color:#0b6b62;font-variant-numeric:tabular-nums}
.heads span{color:#50616a;font-size:.9rem}
.chart{display:block;max-width:100%;height:auto;margin:.75rem 0}
summary{padding:.5rem 0;color:#0b6b62;font-weight:600;cursor:pointer}
summary:focus{outline:3px solid #b97f10;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:#50616a;font-size:.9rem}
main a{color:#0b6b62}
th,td{overflow-wrap:normal;padding:.4rem .5rem;border-bottom:1px solid #dde5e6;text-align:left;vertical-align:top}
.n{text-align:right}
td.n{white-space:nowrap}
tfoot th,tfoot td{border-bottom:0;font-weight:700}
dl{margin:.25rem 0}
dt{margin-top:.5rem;color:#50616a;font-size:.9rem}
dd{margin:0}
pre{overflow-x:auto;padding:1rem;border:1px solid #dde5e6;border-radius:.5rem;background:#fff;font-size:.8rem;line-height:1.4;white-space:pre-wrap}
figure{margin:1.5rem 0}
figcaption{padding-left:1.3rem;color:#50616a;font-size:.9rem}
.quote blockquote{margin-bottom:.25rem;font-size:1.15rem;line-height:1.45;white-space:pre-line}
blockquote{margin:1rem 0;padding:.25rem 1rem;border-left:.3rem solid #0b6b62}
@media ${NARROW_SCREEN}{
.both .chart{width:100%;max-width:24rem}
}
@media screen and (max-width:40rem){
.figure{margin-left:-.25rem;margin-right:-.25rem;padding:.9rem}
table{font-size:.85rem}
th,td{padding:.35rem .25rem}
th{overflow-wrap:anywhere}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide table,.wide tbody,.wide tfoot,.wide tr,.wide td,.wide th{display:block}
.wide tr{padding:.5rem 0;border-bottom:1px solid #dde5e6}
.wide td,.wide th{padding:.1rem 0;border:0;text-align:left}
.wide td::before{content:attr(data-label) " : ";color:#50616a;font-weight:400}
.wide[lang=en] td::before{content:attr(data-label) ": "}
.wide td:empty{display:none}
.wide .n{white-space:normal}
}
@media screen and (prefers-color-scheme:dark){
.chart{padding:.5rem;border-radius:.5rem;background:#fff}
.figure,pre{background:#18232a;border-color:#2b3a42}
th,td,.wide tr{border-color:#2b3a42}
.quiet,.heads span,caption,figcaption,dt,.wide td::before{color:#a3b4bb}
.heads strong,summary,main a{color:#5fc9ba}
.skip{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.state{background:#3a2f14;color:#e4ecee}
.end{border-color:#2b3a42;color:#a3b4bb}
.verdict,input[type=text]{background:#18232a}
.verdict.valid{border-color:#5fc9ba}
.verdict.unsure{border-color:#e0b252}
.verdict.bad{border-color:#ff9d92}
}
@media print{
html{font-size:10.5pt}
@page{size:A4;margin:16mm 15mm}
body{background:#fff;color:#000}
header a,.skip{display:none}
main,header{max-width:none;padding:0}
.figure{border:0;border-top:1px solid #999;border-radius:0;padding:.5rem 0}
details:not([open])>*{display:block}
details::details-content{display:block;block-size:auto;content-visibility:visible}
.figure{break-inside:auto}
.chart{width:auto;max-height:22cm;break-inside:avoid}
tr,dt,figure,.heads,.state,.verdict{break-inside:avoid}
thead{display:table-header-group;break-after:avoid}
tfoot{display:table-row-group;break-before:avoid}
tbody tr:first-child{break-after:avoid}
h2,h3,summary,caption,.heads,.figure>.quiet{break-after:avoid}
p{orphans:3;widows:3}
}
`.trim();
