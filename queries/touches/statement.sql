-- The period that a statement that changed speaks of, before and after.
SELECT from_day, to_day FROM changed_row
GROUP BY ALL
ORDER BY ALL
