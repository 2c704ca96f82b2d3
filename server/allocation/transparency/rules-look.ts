import { plainLook } from '../../shared/plain-look.js';

/** The style of the page of rules. */
export const rulesLook = `
${plainLook}
h2{margin:2rem 0 .5rem;font-size:1.25rem;line-height:1.3}
h3{margin:1.25rem 0 .25rem;font-size:1.0625rem}
p{margin:.25rem 0 .75rem}
ul,ol{margin:.25rem 0 .75rem;padding-left:1.5rem}
li{margin:0 0 .4rem}
main a{color:#0b6b62}
.said{margin:0 0 1rem;padding:.75rem 1rem;border:2px solid #0b6b62;border-left-width:.6rem;border-radius:.6rem;background:#fff;font-weight:700}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}
th,td{padding:.5rem .25rem;border-bottom:1px solid #7d8d94;text-align:left;vertical-align:top;font-weight:400}
th strong{display:block}
td{width:6.5rem;text-align:right;font-weight:700;white-space:nowrap}
thead th,thead td{font-weight:700;white-space:normal}
.small{color:#50616a;font-size:.9375rem}
@media (prefers-color-scheme:dark){
.small{color:#a3b4bb}
main a{color:#5fc9ba}
.said{background:#18232a;border-color:#5fc9ba}
}
`.trim();
