/** Slides that fill a screen, a page to scroll where there is no script, a slide a page on paper. */
export const roomLook = `
*{box-sizing:border-box}
:root{--paper:#fff;--ink:#131c20;--quiet:#50616a;--line:#dde5e6;--mark:#fff6e2;--ring:#b97f10}
[hidden]{display:none}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:Inter,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;line-height:1.45;overflow-wrap:anywhere}
.skip{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{display:flex;flex-wrap:wrap;gap:0 1rem;padding:1rem 5vw 0;color:var(--quiet);font-size:.8rem}
header p,header h1{margin:0;font:inherit}
header p{color:var(--accent);font-weight:700}
section{padding:2rem 5vw;border-bottom:1px solid var(--line)}
section:focus{outline:0}
h2{margin:0 0 .35em;color:var(--ink);font-size:1.6rem;line-height:1.2;text-wrap:balance}
h3{margin:1rem 0 .25rem;font-size:1rem}
p{margin:.4em 0}
.quiet,figcaption,caption{color:var(--quiet);font-size:.85rem}
.cover h2{padding-top:.6em;border-top:.35rem solid var(--accent);font-size:2.4rem}
.cover .period{margin:0 0 2rem;font-size:1.3rem}
.cover .by{color:var(--accent);font-weight:700}
.logo{display:block;max-width:min(14rem,60%);max-height:5rem}
.sides{display:grid;gap:1rem 2.5rem;align-items:center}
.heads{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:.75rem 0;padding:0;list-style:none}
.heads strong{display:block;color:var(--accent);font-size:2.6rem;line-height:1.1;font-variant-numeric:tabular-nums}
.heads span{color:var(--quiet)}
.chart{padding:.5rem;border-radius:.5rem;background:#fff;line-height:0}
.chart svg{width:100%;height:auto;max-height:62vh}
.text p{max-width:44rem;font-size:1.2rem}
.quote{border-left:.5rem solid var(--accent)}
figure{margin:0}
blockquote{margin:0 0 1rem;font-size:1.7rem;line-height:1.35;white-space:pre-line;text-wrap:pretty}
.state{margin:1rem 0;padding:.6rem 1rem;border-left:.3rem solid var(--ring);border-radius:.3rem;background:var(--mark)}
.state h2,.state ul,.state p{margin:.1em 0}
.state h2{font-size:1rem}
.state ul{padding-left:1.25rem}
.number{font-size:1.4rem;font-weight:700}
.code{width:min(16rem,70%);border-radius:.5rem;background:#fff}
a,summary{color:var(--accent)}
summary{display:inline-block;padding:.4rem 0;font-weight:600;cursor:pointer}
summary::before{content:'+ '}
[open]>summary::before{content:'− '}
a:focus-visible,button:focus-visible,summary:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.85rem;font-variant-numeric:tabular-nums}
caption{text-align:left}
th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.n{text-align:right}
tfoot th,tfoot td{border-bottom:0;font-weight:700}
dl{margin:0;font-size:.85rem}
dt{margin-top:.4rem;color:var(--quiet)}
dd{margin:0}
pre{margin:0;padding:.75rem;border:1px solid var(--line);border-radius:.4rem;font-size:.7rem;line-height:1.4;white-space:pre-wrap}
nav{position:fixed;right:0;bottom:0;left:0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;justify-content:center;padding:.4rem 1rem;border-top:1px solid var(--line);background:var(--paper);font-size:1rem}
nav p{min-width:4.5rem;margin:0;text-align:center;font-variant-numeric:tabular-nums}
button{min-height:2.75rem;padding:.35rem .9rem;border:1px solid var(--quiet);border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
[aria-disabled=true]{border-style:dashed;color:var(--quiet);cursor:default}
@media screen{
.deck{font-size:clamp(16px,.6rem + .9vw,34px)}
.deck body{display:flex;flex-direction:column;min-height:100vh;padding-bottom:4.5rem}
.deck main{display:grid;flex:1}
.deck section{align-self:center;width:100%;border-bottom:0}
.first header h1{position:absolute;clip-path:inset(50%)}
}
@media (max-width:30rem){
.deck nav p{order:-1;width:100%}
.deck body{padding-bottom:7rem}
h2{font-size:1.35rem}
.cover h2{font-size:1.8rem}
.heads strong{font-size:2rem}
blockquote{font-size:1.3rem}
th,td{padding:.35rem .25rem}
}
@media screen and (min-width:60rem){
.sides{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}
.alone,.closing .sides{grid-template-columns:minmax(0,1fr) auto}
}
@media screen and (prefers-reduced-motion:no-preference){
.deck section{animation:arrive .25s ease-out}
@keyframes arrive{from{opacity:0;transform:translateY(.5rem)}}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#10181c;--ink:#e4ecee;--quiet:#a3b4bb;--line:#2b3a42;--mark:#3a2f14;--ring:#e0b252}
}
@media print{
@page{size:A4 landscape;margin:12mm}
html{font-size:12pt}
header,nav,details,.skip{display:none}
main>section,main>section[hidden]{display:block;padding:0;border:0;break-after:page;break-inside:avoid}
main>section:last-child{break-after:auto}
.quote{padding-left:1rem;border-left:.5rem solid var(--accent)}
.chart{padding:0}
.chart svg{max-height:105mm}
*{print-color-adjust:exact}
}
`.trim();
