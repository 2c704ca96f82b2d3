-- Days on which a person who changed did something or agreed to, and the day of leaving, before and after.
SELECT day AS from_day, day + 1 AS to_day FROM main.activity SEMI JOIN changed_row USING (volunteer_key)
UNION
SELECT day, day + 1 FROM main.outcome SEMI JOIN changed_row USING (volunteer_key)
UNION
SELECT slot.day, slot.day + 1
FROM main.slot AS slot
INNER JOIN main.assignment AS agreed USING (slot_id)
SEMI JOIN changed_row USING (volunteer_key)
UNION
SELECT left_on, left_on + 1 FROM changed_row WHERE left_on IS NOT NULL
ORDER BY ALL
