import { MyPage } from '../features/summaries/my-page.js';
import { OwnHours } from '../features/validation/own-hours.js';

/** What a volunteer gave, then each activity of it. */
export function MyRoute() {
  return (
    <MyPage>
      <OwnHours />
    </MyPage>
  );
}
