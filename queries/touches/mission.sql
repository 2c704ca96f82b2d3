-- Days on which something of a mission that changed was recorded, planned, asked or stated.
SELECT day AS from_day, day + 1 AS to_day FROM main.activity SEMI JOIN changed_row USING (mission_id)
UNION
SELECT day, day + 1 FROM main.outcome SEMI JOIN changed_row USING (mission_id)
UNION
SELECT day, day + 1 FROM main.answer SEMI JOIN changed_row USING (mission_id)
UNION
SELECT day, day + 1 FROM main.slot SEMI JOIN changed_row USING (mission_id)
UNION
SELECT valid_from, coalesce(valid_to + 1, DATE '9999-12-31') FROM main.need SEMI JOIN changed_row USING (mission_id)
UNION
SELECT from_day, to_day FROM main.campaign SEMI JOIN changed_row USING (mission_id)
UNION
SELECT from_day, to_day FROM main.statement SEMI JOIN changed_row USING (mission_id)
ORDER BY ALL
