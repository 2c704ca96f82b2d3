import { createHash } from 'node:crypto';
import { NARROW_SCREEN, reportLook } from '../page/report-look.js';

/** That of reports, closer together: it stands among what others say. In the page itself: a frame without rights fetches nothing. */
export const embedLook = `${reportLook}
html{font-size:100%}
body{background:#fff}
main{max-width:none;padding:1rem}
h1{margin:0;font-size:1.15rem;line-height:1.3}
main p{margin:.25rem 0}
.both .chart{max-width:100%}
@media ${NARROW_SCREEN}{.both .chart{max-width:18rem}}
.end{margin-top:.5rem;padding-top:.5rem;font-size:.9rem}
section.state{margin:.5rem 0;font-size:.9rem}
.state h2{font-size:1rem}
@media screen and (prefers-color-scheme:dark){body{background:#18232a}}`;

/** For the policy of the page: this style, and no other. */
export const LOOK_HASH = `'sha256-${createHash('sha256').update(embedLook).digest('base64')}'`;
