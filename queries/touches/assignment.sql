-- The days of slots that somebody agreed to come to, or no longer does.
SELECT day AS from_day, day + 1 AS to_day FROM main.slot SEMI JOIN changed_row USING (slot_id)
GROUP BY ALL
ORDER BY ALL
