-- Days a need that changed was or is in force, and those of its slots.
SELECT valid_from AS from_day, coalesce(valid_to + 1, DATE '9999-12-31') AS to_day FROM changed_row
UNION
SELECT day, day + 1 FROM main.slot SEMI JOIN changed_row USING (need_id)
ORDER BY ALL
