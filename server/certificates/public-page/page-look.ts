import { plainLook } from '../../shared/plain-look.js';

/** The style of the verification page. */
export const pageLook = `
${plainLook}
h2{margin:1.5rem 0 .5rem;font-size:1.25rem;line-height:1.3}
h3{margin:1.25rem 0 .25rem;font-size:1.0625rem}
h4{margin:.75rem 0 0;font-size:1rem}
p{margin:.25rem 0 .75rem}
ul{margin:.25rem 0 .75rem;padding-left:1.25rem}
dl{margin:.5rem 0 1rem}
dt{color:#50616a}
dd{margin:0 0 .6rem;font-weight:700}
form{margin:0 0 2rem}
main a{color:#0b6b62}
main a.go{color:#fff}
.verdict{margin:0 0 1rem;padding:.75rem 1rem;border:2px solid #7d8d94;border-left-width:.6rem;border-radius:.6rem;background:#fff}
.verdict.valid{border-color:#0b6b62}
.verdict.bad{border-color:#b42318}
.verdict.unsure{border-color:#b97f10}
.verdict h1{margin:0 0 .25rem}
.verdict p:last-child{margin-bottom:0}
.paper{margin:1rem 0;padding:0 1rem 1rem;border:1px solid #7d8d94;border-radius:.6rem;background:#fff}
.paper .mark{margin:1rem 0 0;padding:.25rem .75rem;border:2px solid #b42318;border-radius:.4rem;color:#b42318;font-weight:700}
.paper .name{font-size:1.375rem;font-weight:700}
.paper ul.plain{padding:0;list-style:none}
.small{color:#50616a;font-size:.9375rem}
input[type=text],input[type=file]{display:block;width:100%;max-width:100%;min-height:3.25rem;margin:0 0 .75rem;padding:.75rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;color:inherit;font:inherit}
input[type=text]{letter-spacing:.05em}
@media (prefers-color-scheme:dark){
dt,.small{color:#a3b4bb}
main a{color:#5fc9ba}
main a.go{color:#fff}
.verdict,.paper,input[type=text],input[type=file]{background:#18232a}
.verdict.valid{border-color:#5fc9ba}
.verdict.bad{border-color:#ff9d92}
.verdict.unsure{border-color:#e0b252}
.paper .mark{border-color:#ff9d92;color:#ff9d92}
}
`.trim();
