import { plainLook } from '../shared/plain-look.js';

/** The style of the answer form. */
export const formLook = `
${plainLook}
fieldset{min-width:0;margin:0 0 1.5rem;padding:0;border:0}
.choice{display:block;position:relative;min-height:3rem;margin:0 0 .5rem;padding:.7rem .75rem .7rem 3.25rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;cursor:pointer}
.choice input{position:absolute;left:1rem;top:.8rem;width:1.35rem;height:1.35rem;margin:0;accent-color:#0b6b62}
.tens .choice{display:inline-block;min-width:3.75rem;margin-right:.35rem;padding-right:.75rem;padding-left:2.5rem}
.tens .choice input{left:.75rem}
textarea{display:block;width:100%;min-height:7rem;padding:.75rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;color:inherit;font:inherit}
@media (prefers-color-scheme:dark){
.choice,textarea{background:#18232a}
.choice input{accent-color:#5fc9ba}
}
`.trim();
