import { cardLook } from '../card/card-look.js';

/** The look of the pages of a card, with a week whose moments are easy to tap. */
export const whenLook = `${cardLook}
.week{width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 .75rem}
.week th{padding:.25rem .15rem;font-size:.9rem;text-align:center;overflow-wrap:normal;word-wrap:normal}
.week th[scope=row]{text-align:left}
.week th span{display:block;font-size:.75rem;font-weight:400}
.week td{padding:.15rem}
.cell{display:flex;align-items:center;justify-content:center;min-height:2.75rem;border:2px solid #7d8d94;border-radius:.5rem;background:#fff;cursor:pointer}
.cell input{width:1.5rem;height:1.5rem;margin:0;accent-color:#0b6b62}
ul.quiet li{border:0;padding:.15rem 0}
a.plain{text-decoration:none}
@media (max-width:24rem){
.week th{font-size:.7rem}
.week th span{font-size:.65rem}
}
@media (prefers-color-scheme:dark){
.cell{background:#18232a}
.cell input{accent-color:#5fc9ba}
}`;
