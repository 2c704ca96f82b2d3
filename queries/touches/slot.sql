-- The days of slots that changed, before and after.
SELECT day AS from_day, day + 1 AS to_day FROM changed_row
GROUP BY ALL
ORDER BY ALL
