/** The style of pages without JavaScript: plain rules that old phones know, sizes that follow the reader's own text size. */
export const plainLook = `
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:#f6f8f8;color:#131c20;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;line-height:1.5;word-wrap:break-word;overflow-wrap:anywhere}
header,main{max-width:36rem;margin:0 auto;padding:1rem}
header{padding-bottom:0;overflow:hidden}
header a{float:right;padding:.5rem .75rem;color:#0b6b62}
.house{margin:0;padding:.5rem 0;color:#0b6b62;font-weight:700;overflow-wrap:break-word}
h1{margin:.25rem 0 .5rem;font-size:1.5rem;line-height:1.25}
.about,.quiet{margin:.25rem 0 1rem;color:#50616a}
legend,.label{display:block;padding:0;margin:0 0 .5rem;font-size:1.125rem;font-weight:700}
.go{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:0;border-radius:.6rem;background:#0b6b62;color:#fff;font:inherit;font-size:1.125rem;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.fault{padding:.75rem 1rem;border:2px solid #b42318;border-radius:.6rem;background:#fff;font-weight:700}
a:focus,input:focus,textarea:focus,.go:focus{outline:3px solid #b97f10;outline-offset:2px}
@media screen and (prefers-color-scheme:dark){
body{background:#10181c;color:#e4ecee}
.house,header a{color:#5fc9ba}
.about,.quiet{color:#a3b4bb}
.fault{background:#18232a;border-color:#ff9d92}
}
`.trim();
