-- Days a campaign that changed was or is open, and those of its answers.
SELECT from_day, to_day FROM changed_row
UNION
SELECT day, day + 1 FROM main.answer SEMI JOIN changed_row USING (campaign_id)
ORDER BY ALL
