export { MyPage as MyRoute } from '../features/summaries/my-page.js';
