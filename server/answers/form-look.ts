/** The style of the answer form: plain rules that old phones know, sizes that follow the reader's own text size. */
export const formLook = `
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:#f6f8f8;color:#131c20;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;line-height:1.5;word-wrap:break-word;overflow-wrap:anywhere}
header,main{max-width:36rem;margin:0 auto;padding:1rem}
header{padding-bottom:0;overflow:hidden}
header a{float:right;padding:.5rem .75rem;color:#0b6b62}
.house{margin:0;padding:.5rem 0;color:#0b6b62;font-weight:700;overflow-wrap:break-word}
h1{margin:.25rem 0 .5rem;font-size:1.5rem;line-height:1.25}
.about,.quiet{margin:.25rem 0 1rem;color:#50616a}
fieldset{min-width:0;margin:0 0 1.5rem;padding:0;border:0}
legend,.label{display:block;padding:0;margin:0 0 .5rem;font-size:1.125rem;font-weight:700}
.choice{display:block;position:relative;min-height:3rem;margin:0 0 .5rem;padding:.7rem .75rem .7rem 3.25rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;cursor:pointer}
.choice input{position:absolute;left:1rem;top:.8rem;width:1.35rem;height:1.35rem;margin:0;accent-color:#0b6b62}
.tens .choice{display:inline-block;min-width:3.75rem;margin-right:.35rem;padding-right:.75rem;padding-left:2.5rem}
.tens .choice input{left:.75rem}
textarea{display:block;width:100%;min-height:7rem;padding:.75rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;color:inherit;font:inherit}
.go{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:0;border-radius:.6rem;background:#0b6b62;color:#fff;font:inherit;font-size:1.125rem;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.fault{padding:.75rem 1rem;border:2px solid #b42318;border-radius:.6rem;background:#fff;font-weight:700}
a:focus,.choice input:focus,textarea:focus,.go:focus{outline:3px solid #b97f10;outline-offset:2px}
@media (prefers-color-scheme:dark){
body{background:#10181c;color:#e4ecee}
.house,header a{color:#5fc9ba}
.about,.quiet{color:#a3b4bb}
.choice,textarea,.fault{background:#18232a}
.fault{border-color:#ff9d92}
.choice input{accent-color:#5fc9ba}
}
`.trim();
