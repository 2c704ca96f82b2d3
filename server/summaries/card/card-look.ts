import { formLook } from '../../answers/form-look.js';

/** The look of the answer form, with what the pages of a card have besides. */
export const cardLook = `${formLook}
h2{margin:1.5rem 0 .5rem;font-size:1.2rem}
form{margin:0 0 .75rem}
header form{float:right;margin:0}
main a{color:#0b6b62}
.language{padding:.5rem .75rem;border:0;background:none;color:#0b6b62;font:inherit;text-decoration:underline;cursor:pointer}
.field{display:block;width:100%;min-height:3.25rem;padding:.6rem .75rem;border:2px solid #7d8d94;border-radius:.6rem;background:#fff;color:inherit;font:inherit}
.times .choice{display:inline-block;margin-right:.35rem;padding-left:2.75rem}
.times .choice input{left:.8rem}
.plain,.tap{display:block;width:100%;min-height:3.25rem;padding:.75rem 1rem;border:2px solid #0b6b62;border-radius:.6rem;background:#fff;color:#0b6b62;font:inherit;font-weight:700;text-align:center;cursor:pointer}
.tap span{display:block;font-weight:400}
.said,.total{margin:0 0 .5rem;font-size:1.35rem;font-weight:700}
ul{margin:0 0 1rem;padding:0;list-style:none}
li{padding:.5rem 0;border-bottom:1px solid #7d8d94}
.field:focus,.plain:focus,.tap:focus,.language:focus{outline:3px solid #b97f10;outline-offset:2px}
@media (prefers-color-scheme:dark){
main a,.language{color:#5fc9ba}
.field,.plain,.tap{background:#18232a}
.plain,.tap{border-color:#5fc9ba;color:#5fc9ba}
}`;
